using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>Who is behind the ratings of a result, and where they say so.</summary>
public sealed class ResultSourcesTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task Claims_lead_to_their_passage_in_the_article()
    {
        var answers = SampleAnswers.First(Advisor, one => one.Ledger.Rows.Count > 12);
        var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
        var links = page.QuerySelectorAll("a.claim-text").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var article in links.GroupBy(link => link.Split('#')[0]))
        {
            var target = await site.PageAsync(article.Key);
            Assert.All(article, link => Assert.NotNull(target.GetElementById(link.Split('#')[1])));
        }
    }

    [Fact]
    public async Task Every_voice_behind_a_weighed_need_is_listed_with_its_claims_and_disputed_ones_say_why()
    {
        var answers = SampleAnswers.First(Advisor, one => one.Ledger.Rows.Count > 12);
        var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
        var expected = Advisor.Weigh(answers).Rows.SelectMany(row => row.Cells).Select(cell => cell.Rating).ToList();
        Assert.Equal(
            expected.Select(rating => rating.Voices.Count),
            page.QuerySelectorAll(".ledger .voices").Select(list => list.QuerySelectorAll("li:has(strong)").Length));
        foreach (var (rating, list) in expected.Zip(page.QuerySelectorAll(".ledger .voices")))
        {
            Assert.Equal(rating.Voices.Select(voice => voice.Claims), list.QuerySelectorAll("li strong + a").Select(link => int.Parse(link.FirstChild!.TextContent.Split('\u00a0')[0], CultureInfo.InvariantCulture)));
            Assert.Subset(rating.Counted.Select(claim => claim.Id).ToHashSet(), list.QuerySelectorAll("[data-claim]").Select(link => link.GetAttribute("data-claim")!).ToHashSet());
            Assert.All(list.QuerySelectorAll("li:has(strong)"), voice => Assert.NotEmpty(voice.QuerySelectorAll("[data-claim]")));
        }

        var disputed = expected.SelectMany(rating => rating.Claims).Where(claim => claim.Status == ClaimStatus.Disputed).ToList();
        Assert.NotEmpty(disputed);
        Assert.Equal(
            disputed.Select(claim => claim.Id).Order(StringComparer.Ordinal),
            page.QuerySelector("#disputed")!.ParentElement!.QuerySelectorAll("[data-claim]").Select(link => link.GetAttribute("data-claim")!).Order(StringComparer.Ordinal));
        Assert.All(disputed, claim => Assert.Contains(claim.DisputeReason!, page.QuerySelector("#disputed")!.ParentElement!.TextContent, StringComparison.Ordinal));
    }
}
