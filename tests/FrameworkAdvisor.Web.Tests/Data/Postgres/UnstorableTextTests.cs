using System.Net;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Data.Postgres;

/// <summary>PostgreSQL holds no character of number nought, and SQLite does: who sends one gets no fault of ours from either.</summary>
public sealed class UnstorableTextTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task Who_signs_in_with_one_is_refused()
    {
        using var browser = site.NewBrowser();

        using var response = await browser.PostFormAsync(
            "/admin/sign-in", new Dictionary<string, string> { ["email"] = "a\0b@example.org", ["password"] = "a\0b, long enough" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task So_is_who_saves_one()
    {
        var fields = await site.NewFormAsync();
        fields["notes"] = "a\0b";

        using var response = await site.PostAsync("/decisions", fields);

        Assert.InRange((int)response.StatusCode, 200, 499);
    }
}
