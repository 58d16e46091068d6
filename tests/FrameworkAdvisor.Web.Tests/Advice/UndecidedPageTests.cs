using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>Where no winner is named, who is a hair ahead hangs by something all the same; and how sure is a picture.</summary>
public class UndecidedPageTests(AdvisorSite site)
{
    [Fact]
    public async Task What_would_tip_it_is_told_on_the_first_screen_below_and_in_the_record()
    {
        foreach (var recommendation in Undecided().Where(one => one.Flips.Count > 0).Take(6))
        {
            var page = await PageOf(recommendation);
            var count = recommendation.Flips.Count + recommendation.MustHaveFlips.Count;

            Assert.Equal("undecided", page.QuerySelector("[data-stability]")!.GetAttribute("data-stability"));
            Assert.Contains("One change can tip it.", page.QuerySelector("[data-stability]")!.Words());
            Assert.InRange(page.QuerySelectorAll("[data-stability] a[href^='/advice/result']").Length, 1, 2);
            var section = page.QuerySelector("#what-if")!.ParentElement!;
            Assert.StartsWith($"{count}\u00a0single change", section.QuerySelector("p")!.TextContent.Trim());
            Assert.Contains("of the one that is now a hair ahead", section.Words());
            Assert.DoesNotContain("would lead", section.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector(".on-this-page a[href='#what-if']"));
            Assert.Contains(section.QuerySelectorAll(".what-ifs a"), link =>
                link.GetAttribute("href") == $"/advice/result?{recommendation.Flips.First(flip => !flip.IsImportance || recommendation.Flips.All(one => one.IsImportance)).Answers.ToQuery()}");
            var record = DecisionRecord.Write(recommendation, site.Advisor, RecordDetails.None);
            Assert.Contains($"{recommendation.Flips.Count} single change", record, StringComparison.Ordinal);
            Assert.Contains($", {recommendation.Flips[0].Leader.Name} would be ahead", record, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_picture_shows_how_often_the_one_that_is_ahead_stays_ahead_as_the_sentence_says()
    {
        foreach (var recommendation in Undecided().Take(6))
        {
            var page = await PageOf(recommendation);
            var filled = Outcome.OfHundred(recommendation.Outcome.Probability!.Value);

            Assert.Equal(filled, Dots.In(page.QuerySelector(".sureness")!));
            Assert.Contains($"in about {filled} of 100 ", page.QuerySelector("[data-sureness]")!.Words());
        }
    }

    [Fact]
    public async Task Of_a_split_each_settled_part_has_its_picture()
    {
        var recommendation = site.Advisor.Recommend(SampleAnswers.First(site.Advisor, one => one.Outcome is { Kind: OutcomeKind.Both, Split.Count: > 2 }));
        var page = await PageOf(recommendation);

        foreach (var part in recommendation.Outcome.Split)
        {
            var row = page.QuerySelector($"[data-part={part.Part.Id}]")!;
            Assert.Equal(part.IsSettled ? 1 : 0, row.QuerySelectorAll(".dots").Length);
            Assert.Equal(part.IsSettled ? Outcome.OfHundred(part.Probability) : 0, Dots.In(row));
        }
    }

    private IEnumerable<Recommendation> Undecided() => SampleAnswers.Of(site.Advisor, seed: 43).Take(4000).Select(site.Advisor.Recommend)
        .Where(one => one.Outcome.Kind is OutcomeKind.TooClose or OutcomeKind.Either);

    private Task<IHtmlDocument> PageOf(Recommendation recommendation) => site.PageAsync($"/advice/result?{recommendation.Answers.ToQuery()}");
}
