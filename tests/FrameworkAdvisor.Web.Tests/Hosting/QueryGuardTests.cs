using System.Net;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class QueryGuardTests(AdvisorSite site)
{
    [Theory]
    [InlineData("/?q=1", "\"q\"")]
    [InlineData("/articles?foo=bar", "\"foo\"")]
    [InlineData("/method?utm=1", "\"utm\"")]
    [InlineData("/frameworks/flask?a=b", "\"a\"")]
    [InlineData("/criteria?sort=gap&scope=large", "\"scope\"")]
    [InlineData("/method?=1", "\"\"")]
    [InlineData("/compare?utm=1", "\"utm\"")]
    [InlineData("/advice/result?utm=1", "\"utm\"")]
    [InlineData("/advice/scope?utm=1", "\"utm\"")]
    [InlineData("/advice?utm=1", "\"utm\"")]
    [InlineData("/decisions/0/result?utm=1", "\"utm\"")]
    [InlineData("/decisions/0?utm=1", "\"utm\"")]
    public async Task An_unknown_key_is_refused_and_named_on_every_page(string address, string named) =>
        Assert.Contains(named, (await site.PageAsync(address, HttpStatusCode.BadRequest)).QuerySelector("main")!.Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/advice/result?", 7)]
    [InlineData("/method?", 7)]
    [InlineData("/api/v1/recommendation?", 7)]
    public async Task Of_many_mistakes_ten_are_named_and_the_others_counted(string address, int others)
    {
        var query = string.Join('&', Enumerable.Range(0, 10 + others).Select(number => $"k{number}=1"));

        using var response = await site.Browser.GetAsync(new Uri(address + query, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("k9", text, StringComparison.Ordinal);
        Assert.DoesNotContain("k10", text, StringComparison.Ordinal);
        Assert.Contains($"There are {others} more.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare?frameworks=flask,django&sort=gap")]
    [InlineData("/advice/check?scope=large")]
    [InlineData("/method?")]
    public async Task A_known_key_or_none_is_taken(string address) =>
        Assert.NotNull((await site.PageAsync(address)).QuerySelector("h1"));
}
