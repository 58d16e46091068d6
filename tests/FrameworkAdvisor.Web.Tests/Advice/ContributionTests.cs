using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>The bars of the ledger and of a split say what the numbers beside them say.</summary>
public class ContributionTests(AdvisorSite site)
{
    private const int LongestBar = 60;

    [Fact]
    public async Task Each_need_s_bar_is_the_difference_of_the_points_in_its_row()
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 5).Where(one => site.Advisor.Recommend(one).Arguments.Count > 0).Take(40))
        {
            var recommendation = site.Advisor.Recommend(answers);
            var isClear = recommendation.Reasons("flask", "django").ToDictionary(reason => reason.Row.Need.Id, reason => reason.IsClear);
            var page = await ResultOf(answers);
            var rows = page.QuerySelectorAll("[data-ledger]");
            var gaps = rows.ToDictionary(row => row.GetAttribute("data-ledger")!, row => Points(row, "django") - Points(row, "flask"));
            var widest = gaps.Values.Max(Math.Abs);
            Assert.Equal(gaps.Keys, page.QuerySelectorAll("[data-contribution]").Select(bar => bar.GetAttribute("data-contribution")));
            foreach (var bar in page.QuerySelectorAll("[data-contribution]"))
            {
                var gap = gaps[bar.GetAttribute("data-contribution")!];
                var size = Math.Abs(gap).ToString("0.0", CultureInfo.InvariantCulture);
                Assert.StartsWith(gap == 0 ? "no difference" : $"{(gap > 0 ? "Django" : "Flask")} +{size}", bar.Words(), StringComparison.Ordinal);
                Assert.Equal(!isClear[bar.GetAttribute("data-contribution")!], bar.QuerySelector("svg")!.ClassList.Contains("gap-unclear"));
                Assert.Equal(gap != 0 && !isClear[bar.GetAttribute("data-contribution")!], bar.Words().EndsWith(", no clear difference", StringComparison.Ordinal));
                AssertBar(bar, gap, widest);
            }

            Assert.All(page.QuerySelectorAll("[data-reason]"), reason => Assert.Equal(
                page.QuerySelector($"[data-contribution='{reason.GetAttribute("data-reason")}'] svg")!.OuterHtml, reason.QuerySelector("svg")!.OuterHtml));
        }
    }

    [Fact]
    public async Task A_split_shows_how_far_each_part_leans_and_where_to()
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 6).Where(one => site.Advisor.Recommend(one).Outcome.Kind == OutcomeKind.Both).Take(8))
        {
            var page = await ResultOf(answers);
            var parts = site.Advisor.Recommend(answers).Outcome.Split.Where(part => part.IsSettled && part.Standings.Count(one => one.IsRanked) > 1).ToList();
            var gaps = parts.ConvertAll(part => Score(part, "django") - Score(part, "flask"));
            Assert.Equal(parts.Count, page.QuerySelectorAll("[data-part] svg.gap").Length);
            foreach (var (part, gap) in parts.Zip(gaps))
            {
                var row = page.QuerySelector($"[data-part={part.Part.Id}]")!;
                AssertBar(row, gap, gaps.Max(Math.Abs));
                Assert.Contains($"{part.Framework.Name} +{Math.Abs(gap).ToString("0.0", CultureInfo.InvariantCulture)} points for this part alone", row.Words(), StringComparison.Ordinal);
            }
        }
    }

    private static decimal Score(PartAdvice part, string framework) => part.Standings.First(one => one.Framework.Slug == framework).PrintedScore!.Value;

    private static void AssertBar(IElement place, decimal gap, decimal widest)
    {
        var bar = place.QuerySelector("svg.gap .gap-bar")!;
        var length = double.Parse(bar.GetAttribute("width")!, CultureInfo.InvariantCulture);
        Assert.Equal(widest == 0 ? 0 : (double)(Math.Abs(gap) / widest) * LongestBar, length, 0.051);
        Assert.Equal(gap < 0 ? -length : 0, double.Parse(bar.GetAttribute("x")!, CultureInfo.InvariantCulture), 0.001);
    }

    private static decimal Points(IElement row, string framework) => decimal.Parse(row.QuerySelector($"[data-points={framework}]")!.Words(), CultureInfo.InvariantCulture);

    private Task<IHtmlDocument> ResultOf(Answers answers) => site.PageAsync($"/advice/result?{answers.ToQuery()}");
}
