using System.Globalization;
using System.Net;

namespace FrameworkAdvisor.Web.Tests.Criteria;

public class CriterionPageTests(AdvisorSite site)
{
    [Fact]
    public async Task A_criterion_page_holds_its_needs_with_their_anchors_and_every_claim_on_them()
    {
        foreach (var criterion in site.Advisor.Catalogue.Criteria)
        {
            var page = await site.PageAsync($"/criteria/{criterion.Slug}");
            Assert.Equal(criterion.Needs.Select(need => need.Id), page.QuerySelectorAll(".need-block h2").Select(heading => heading.Id));
            Assert.Equal(
                criterion.Needs.SelectMany(need => new[] { need.AtZero, need.AtFive, need.AtTen }),
                page.QuerySelectorAll(".anchors dd").Select(anchor => anchor.Words()));
            var needs = criterion.Needs.Select(need => need.Id).ToHashSet();
            Assert.Equal(
                site.Advisor.Catalogue.Claims.Where(claim => needs.Contains(claim.Need)).Select(claim => claim.Id).Order(StringComparer.Ordinal),
                page.QuerySelectorAll("[data-claim]").Select(link => link.GetAttribute("data-claim")!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Every_need_is_listed_with_a_rating_for_every_framework()
    {
        var page = await site.PageAsync("/criteria");
        Assert.Equal(
            site.Advisor.Needs.Select(need => $"/criteria/{need.Criterion}#{need.Id}"),
            page.QuerySelectorAll("th[scope=row] a").Select(link => link.GetAttribute("href")));
        Assert.Equal(site.Advisor.Needs.Count * site.Advisor.Catalogue.Frameworks.Count, page.QuerySelectorAll("td.number").Length);
    }

    [Fact]
    public async Task Every_source_is_drawn_where_it_says_the_rating_is_and_its_claims_are_headed_by_that_number()
    {
        foreach (var criterion in site.Advisor.Catalogue.Criteria)
        {
            var page = await site.PageAsync($"/criteria/{criterion.Slug}");
            var ratings = criterion.Needs.SelectMany(need => site.Advisor.Catalogue.Frameworks.Select(framework => site.Advisor.Ratings[framework.Slug, need.Id]));
            Assert.Equal(ratings.Count(), page.QuerySelectorAll(".evidence-block").Length);
            foreach (var (rating, block) in ratings.Zip(page.QuerySelectorAll(".evidence-block"), (rating, block) => (rating, block)))
            {
                Assert.Equal(
                    rating.Voices.Select(voice => (voice.Value * 20).ToString("0.#", CultureInfo.InvariantCulture)),
                    block.QuerySelectorAll(".agreement-voice").Select(circle => circle.GetAttribute("cx")));
                Assert.Equal(
                    rating.Voices.Select(voice => string.Create(CultureInfo.InvariantCulture, $"says {voice.Value:0.0} of 10")),
                    block.QuerySelectorAll(".claim-source").Select(line => line.Words()).Where(line => line.Contains(", says ", StringComparison.Ordinal)).Select(line => line[line.IndexOf("says", StringComparison.Ordinal)..]));
            }
        }
    }

    [Fact]
    public async Task An_unknown_criterion_is_not_found_and_named() =>
        Assert.Contains(
            "There is no criterion \"colour\".",
            (await site.PageAsync("/criteria/colour", HttpStatusCode.NotFound)).QuerySelector("main")!.Words());
}
