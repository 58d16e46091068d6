using System.Net;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Articles;

public class ArticlePageTests(AdvisorSite site)
{
    private Catalogue Catalogue => site.Advisor.Catalogue;

    [Fact]
    public async Task Every_claim_and_its_passage_lead_to_each_other()
    {
        foreach (var article in Catalogue.Articles)
        {
            var page = await site.PageAsync($"/articles/{article.Slug}");
            foreach (var claim in Catalogue.Claims.Where(claim => claim.Article == article.Slug))
            {
                var mark = page.GetElementById(claim.Anchor);
                Assert.NotNull(mark);
                Assert.Equal($"#{claim.Anchor}-claims", mark.GetAttribute("href"));
                var item = page.GetElementById($"{claim.Anchor}-claims");
                Assert.NotNull(item);
                Assert.Equal($"#{claim.Anchor}", item.QuerySelector("a")!.GetAttribute("href"));
                Assert.NotNull(item.QuerySelector($"#claim-{claim.Id}"));
            }
        }
    }

    [Fact]
    public async Task The_claims_stand_in_the_order_of_the_text()
    {
        var page = await site.PageAsync($"/articles/{Catalogue.Articles[0].Slug}");
        Assert.Equal(
            page.QuerySelectorAll(".digest .claim-mark").Select(mark => $"{mark.Id}-claims"),
            page.QuerySelectorAll(".passages > li").Select(item => item.Id));
    }

    [Fact]
    public async Task What_is_disputed_is_listed_with_its_reason_and_reference()
    {
        foreach (var article in Catalogue.Articles)
        {
            var section = (await site.PageAsync($"/articles/{article.Slug}")).QuerySelector("#disputed")!.ParentElement!;
            var disputed = Catalogue.Claims.Where(claim => claim.Article == article.Slug && claim.Status == ClaimStatus.Disputed).ToList();
            Assert.Equal(disputed.Select(claim => claim.Id), section.QuerySelectorAll("[data-claim]").Select(link => link.GetAttribute("data-claim")));
            Assert.All(disputed, claim => Assert.Contains(claim.DisputeReason!, section.TextContent, StringComparison.Ordinal));
            Assert.All(disputed, claim => Assert.Contains(string.Join(' ', claim.Reference!.Split(' ')), section.Words(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Dates_trust_and_its_reason_are_told()
    {
        var about = (await site.PageAsync("/articles/netguru-2022")).QuerySelectorAll(".about > div")
            .ToDictionary(row => row.QuerySelector("dt")!.Words(), row => row.QuerySelector("dd")!.Words());
        var article = Catalogue.Articles.First(one => one.Slug == "netguru-2022");
        Assert.Equal("22 September 2022", about["Updated"]);
        Assert.Equal($"0.7 of 1. {article.TrustReason}", about["Trust"]);
        Assert.Equal(article.Author, about["Author"]);
    }

    [Fact]
    public async Task Every_article_is_listed_with_why_it_is_trusted()
    {
        var text = (await site.PageAsync("/articles")).QuerySelector("main")!.Words();
        Assert.All(Catalogue.Articles, article => Assert.Contains(article.TrustReason, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_text_has_a_table_of_contents_that_names_each_part_in_order()
    {
        foreach (var article in Catalogue.Articles)
        {
            var page = await site.PageAsync($"/articles/{article.Slug}");
            var parts = page.QuerySelectorAll(".digest h2").Select(heading => ($"#{heading.Id}", heading.Words()));
            Assert.Equal(parts, page.QuerySelectorAll("nav.contents a").Select(link => (link.GetAttribute("href")!, link.Words())));
            Assert.InRange(page.QuerySelectorAll("nav.contents a").Length, 3, 30);
        }
    }

    [Fact]
    public async Task An_unknown_article_is_not_found_and_named() =>
        Assert.Contains(
            "There is no article \"nobody-2020\".",
            (await site.PageAsync("/articles/nobody-2020", HttpStatusCode.NotFound)).QuerySelector("main")!.Words());
}
