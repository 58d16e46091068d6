using System.Net;

namespace FrameworkAdvisor.Web.Tests.Frameworks;

public class FrameworkPageTests(AdvisorSite site)
{
    [Fact]
    public async Task A_framework_page_holds_every_claim_on_it_and_no_other()
    {
        foreach (var framework in site.Advisor.Catalogue.Frameworks)
        {
            var page = await site.PageAsync($"/frameworks/{framework.Slug}");
            Assert.Equal(framework.Name, page.QuerySelector("h1")!.Words());
            Assert.Equal(
                site.Advisor.Catalogue.Claims.Where(claim => claim.Framework == framework.Slug).Select(claim => claim.Id).Order(StringComparer.Ordinal),
                page.QuerySelectorAll("[data-claim]").Select(link => link.GetAttribute("data-claim")!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task All_frameworks_are_listed() =>
        Assert.Equal(
            site.Advisor.Catalogue.Frameworks.Select(framework => $"/frameworks/{framework.Slug}"),
            (await site.PageAsync("/frameworks")).QuerySelectorAll(".card-item h2 a").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task An_unknown_framework_is_not_found_and_named() =>
        Assert.Contains(
            "There is no framework \"rails\". Known: flask, django.",
            (await site.PageAsync("/frameworks/rails", HttpStatusCode.NotFound)).QuerySelector("main")!.Words());
}
