using System.Net;

namespace FrameworkAdvisor.Web.Tests.Decisions;

/// <summary>Forms that come from elsewhere.</summary>
public sealed class ForeignFormTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-site", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Origin", "https://evil.example", true)]
    [InlineData("Origin", "http://localhost.evil.example", true)]
    [InlineData("Origin", "http://localhost:81", true)]
    [InlineData("Origin", "nonsense", true)]
    [InlineData("Origin", "http://localhost:99999", true)]
    [InlineData("Origin", "http://localhost", false)]
    [InlineData("Origin", "null", false)]
    public async Task Forms_that_another_site_sends_are_refused(string header, string value, bool isRefused)
    {
        var fields = await site.NewFormAsync();

        using var save = await site.PostAsync("/decisions", fields, (header, value));

        Assert.Equal(isRefused ? HttpStatusCode.Forbidden : HttpStatusCode.SeeOther, save.StatusCode);
        if (isRefused)
        {
            Assert.Equal("That is not taken from another site", (await AdvisorSite.ReadAsync(save)).QuerySelector("h1")!.TextContent);
            var links = await site.SaveAsync();
            using var delete = await site.PostAsync(links.Delete, new Dictionary<string, string>(), (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, delete.StatusCode);
            await site.PageAsync(links.Page);
        }
    }
}
