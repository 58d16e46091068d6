using System.Net;
using FrameworkAdvisor.Core.Knowledge;

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
    public async Task A_framework_page_says_of_everything_that_can_be_added_what_it_takes()
    {
        foreach (var framework in site.Advisor.Catalogue.Frameworks)
        {
            var items = (await site.PageAsync($"/frameworks/{framework.Slug}")).QuerySelectorAll(".provisions > li");
            Assert.Equal(
                site.Advisor.Catalogue.Needs.Select(need => need.Id).Where(site.Advisor.Catalogue.CanBeAdded),
                items.Select(item => item.GetAttribute("data-need")!));
            Assert.All(items, item =>
            {
                var provision = site.Advisor.Catalogue.Provisions.First(one => one.Framework == framework.Slug && one.Need == item.GetAttribute("data-need"));
                Assert.Equal(Provision.WordFor(provision.Kind), item.QuerySelector("[data-state]")!.GetAttribute("data-state"));
                Assert.Contains(provision.Text, item.TextContent, StringComparison.Ordinal);
                Assert.Equal(provision.Articles.Count, item.QuerySelectorAll("a[href^='/articles/'][href*='#']").Length);
            });
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
