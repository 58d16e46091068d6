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
    public async Task An_unknown_key_is_refused_and_named_on_every_page(string address, string named) =>
        Assert.Contains(named, (await site.PageAsync(address, HttpStatusCode.BadRequest)).QuerySelector("main")!.Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/compare?frameworks=flask,django&sort=gap")]
    [InlineData("/advice/check?scope=large")]
    [InlineData("/method?")]
    public async Task A_known_key_or_none_is_taken(string address) =>
        Assert.NotNull((await site.PageAsync(address)).QuerySelector("h1"));
}
