using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Plain text whose addresses can be followed.</summary>
public static partial class LinkedText
{
    public static IHtmlContent Html(string text)
    {
        var html = new HtmlContentBuilder();
        var from = 0;
        foreach (Match match in Address().Matches(text))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':');
            html.Append(text[from..match.Index]).AppendHtml(LinkTo(address));
            from = match.Index + address.Length;
        }

        return html.Append(text[from..]);
    }

    private static TagBuilder LinkTo(string address)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = address;
        link.Attributes["rel"] = "external noopener";
        link.InnerHtml.Append(address);
        return link;
    }

    [GeneratedRegex(@"https://[^\s<>""']+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
