using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>What the script of a page does between the site and a device with passkeys.</summary>
internal static class PasskeyBrowser
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<(IHtmlFormElement Form, JsonNode Question)> AskAsync(this HttpClient browser, string page)
    {
        var form = (await browser.PageAsync(page)).QuerySelector<IHtmlFormElement>("form[data-passkey]")!;
        using var asked = await browser.PostAsync(new Uri(form.GetAttribute("data-options")!, UriKind.Relative), new FormUrlEncodedContent(form.FieldPairs()), Cancelled);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        return (form, JsonNode.Parse(await asked.Content.ReadAsStringAsync(Cancelled))!);
    }

    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient browser, IHtmlFormElement form, JsonNode question, string credential)
    {
        var typed = new Dictionary<string, string> { ["credential"] = credential, ["state"] = (string)question["state"]! };
        if (form.QuerySelector("input[name=name]") is not null)
        {
            typed["name"] = "laptop";
        }

        return browser.SendAsync(form, typed);
    }
}
