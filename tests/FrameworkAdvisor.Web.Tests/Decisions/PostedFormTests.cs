using System.Net;

namespace FrameworkAdvisor.Web.Tests.Decisions;

/// <summary>What is sent that no form of this site sends.</summary>
public sealed class PostedFormTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Theory]
    [InlineData("operation", "", "number")]
    [InlineData("operation", "ZZ", "number")]
    [InlineData("knowledge", "99", "knowledge version")]
    [InlineData("knowledge", "-1", "knowledge version")]
    [InlineData("answers", "scope=gigantic", "gigantic")]
    [InlineData("Id", "7", "Id")]
    [InlineData("digest", "x", "digest")]
    public async Task What_no_form_sends_is_refused_and_named(string field, string value, string named)
    {
        var fields = await site.NewFormAsync();
        fields[field] = value;

        using var response = await site.PostAsync("/decisions", fields);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, (await AdvisorSite.ReadAsync(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_answers_than_an_address_holds_are_refused_unread()
    {
        var fields = await site.NewFormAsync();
        fields["answers"] = string.Join('&', Enumerable.Range(0, 15_000).Select(number => $"k{number}"));

        using var response = await site.PostAsync("/decisions", fields);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("The answers are longer", (await AdvisorSite.ReadAsync(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title=%00", "application/x-www-form-urlencoded")]
    [InlineData("title=a&title=b", "application/x-www-form-urlencoded")]
    [InlineData("%ED%A0%80=%FF&&&==", "application/x-www-form-urlencoded")]
    [InlineData("{}", "application/json")]
    [InlineData("x", "multipart/form-data; boundary=\"")]
    [InlineData("--b\r\nbroken", "multipart/form-data; boundary=b")]
    [InlineData("", null)]
    public async Task A_body_that_is_no_form_of_ours_is_refused(string body, string? type)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await site.Browser.PostAsync(new Uri("/decisions", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
