using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Advice.Result;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>What the first screen says of a change is what its result says.</summary>
public class StabilityTests(AdvisorSite site)
{
    private static readonly Dictionary<string, string> outcomes = new(StringComparer.Ordinal)
    {
        ["would lead"] = "one",
        ["it would be too close to call"] = "too-close",
        ["either would do"] = "either",
        ["the advice would be"] = "both",
    };

    [Fact]
    public async Task What_is_said_of_a_change_is_what_its_result_says()
    {
        var seen = new HashSet<string>();
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 12).Take(60).Where(answers => site.Advisor.Recommend(answers).Flips.Count > 0))
        {
            var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
            foreach (var link in page.QuerySelectorAll("[data-stability] a[href^='/advice/result']:not([data-without])"))
            {
                var (words, outcome) = outcomes.Single(pair => link.TextContent.Contains(pair.Key, StringComparison.Ordinal));
                var then = await site.PageAsync(link.GetAttribute("href")!);
                Assert.Equal((link.TextContent, outcome), (link.TextContent, then.QuerySelector("article")!.GetAttribute("data-outcome")));
                if (outcome == "one")
                {
                    Assert.StartsWith(link.TextContent.Split(' ')[0], then.QuerySelector("h1")!.TextContent);
                }

                seen.Add(words);
            }
        }

        Assert.InRange(seen.Count, 3, outcomes.Count);
    }

    [Theory]
    [InlineData("scope=tiny&must=admin.built-in", "fragile", "Rests on a must-have. Without “Admin in the box”: Flask fits your project better (clearly better).")]
    [InlineData("scope=large&staff-editing=daily&must=admin.built-in", "stable", "Does not rest on a must-have. Without “Admin in the box”: Django fits your project better")]
    public async Task A_result_that_a_must_have_decides_says_so(string query, string stability, string words)
    {
        var said = (await site.PageAsync($"/advice/result?{query}")).QuerySelector("[data-stability]")!;

        Assert.Contains(words, said.Words());
        Assert.Equal(stability == "fragile", said.GetAttribute("data-stability") == "fragile");
        var without = await site.PageAsync(said.QuerySelector("[data-without]")!.GetAttribute("href")!);
        Assert.StartsWith(said.QuerySelector("[data-without]")!.TextContent, without.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task For_both_it_is_about_the_parts_and_never_about_who_leads_over_all()
    {
        int stable = 0, changed = 0;
        foreach (var recommendation in SampleAnswers.Of(site.Advisor, seed: 31).Take(6000).Select(site.Advisor.Recommend).Where(one => one.Outcome.Kind == OutcomeKind.Both).Take(25))
        {
            var page = await site.PageAsync($"/advice/result?{recommendation.Answers.ToQuery()}");
            var said = page.QuerySelector("[data-stability]")!;
            var flips = recommendation.PartFlips.Select(flip => flip.Flip.Answers.ToQuery()).Distinct().Count();
            var part = recommendation.Outcome.Split.All(one => one.IsSettled) ? "a part" : "a part with a clear leader";
            var about = said.QuerySelector("[data-split-stability]")!.Words();
            Assert.StartsWith(flips == 0 || recommendation.PartFlips.All(flip => flip.Flip.IsImportance)
                ? $"No single answer changes who leads {part}"
                : $"{flips} single change{(flips == 1 ? " changes" : "s change")} who leads {part}", about);
            Assert.Equal(flips > 0, said.QuerySelector("a[href$='#what-if-parts']") is not null);
            Assert.DoesNotContain("would lead", said.Words());
            Assert.DoesNotContain("Stable.", said.Words());
            _ = flips == 0 ? stable++ : changed++;
        }

        Assert.InRange(stable, 1, int.MaxValue);
        Assert.InRange(changed, 1, int.MaxValue);
    }

    [Fact]
    public async Task Only_changes_of_one_thing_are_counted_as_single()
    {
        var answers = SampleAnswers.First(site.Advisor, one => one.Outcome.Kind == OutcomeKind.One && one.MustHaveFlips.Any(flip => flip.Needs.Count > 1));
        var recommendation = site.Advisor.Recommend(answers);
        var single = recommendation.Flips.Count + recommendation.MustHaveFlips.Count(flip => flip.Needs.Count == 1);
        var together = recommendation.MustHaveFlips.Count(flip => flip.Needs.Count > 1);

        var said = (await site.PageAsync($"/advice/result?{answers.ToQuery()}")).QuerySelector("#what-if")!.ParentElement!.Words();

        Assert.Contains($"{single} single change{(single == 1 ? " puts" : "s put")} another framework ahead", said);
        Assert.Contains($"Dropping several must-haves together does too, in {together} way", said);
    }

    [Fact]
    public void After_a_must_have_is_added_all_that_stay_ranked_are_listed_with_their_scores()
    {
        // A third framework, rated 6 on everything: it stays when a must-have rules out another.
        var catalogue = site.Advisor.Catalogue;
        var third = catalogue.Frameworks[0] with { Slug = "third", Name = "Third" };
        var advisor = new Advisor(site.Advisor.Version with
        {
            Catalogue = catalogue with
            {
                Frameworks = [.. catalogue.Frameworks, third],
                EditorRatings = [.. catalogue.EditorRatings, .. site.Advisor.Needs.Select(need => new EditorRating("third", need.Id, 6.5, 0.1, "set for a test"))],
            },
        });
        var several = 0;
        foreach (var recommendation in SampleAnswers.Of(advisor, seed: 4).Take(300).Select(advisor.Recommend).Where(one => one.Outcome.Kind == OutcomeKind.One))
        {
            foreach (var (flip, said) in recommendation.MustHaveFlips.Take(6).Zip(WhatIf.Of(advisor, recommendation).Where(one => one.Kind == WhatIfKind.MustHave)))
            {
                var ranked = advisor.Rank(flip.Answers).Where(standing => standing.IsRanked).ToList();
                Assert.Equal(string.Join(", ", ranked.Select(standing => FormattableString.Invariant($"{standing.Framework.Name} {standing.PrintedScore:0.0}"))), said.Scores);
                several += flip.IsAdded && ranked.Count > 1 ? 1 : 0;
            }
        }

        Assert.InRange(several, 5, int.MaxValue);
    }

    [Fact]
    public async Task A_part_with_one_need_is_not_said_to_be_decided_by_a_sum()
    {
        var found = SampleAnswers.Of(site.Advisor, seed: 6).Take(20_000).Select(site.Advisor.Recommend)
            .SelectMany(one => one.Outcome.Split.Select(part => (one.Answers, Part: part)))
            .First(one => one.Part is { IsSettled: true, Rival: not null, For.Count: 0 } && one.Part.Ledger.Rows.Count == 1);
        var (row, part) = (found.Part.Ledger.Rows[0], found.Part);

        var page = await site.PageAsync($"/advice/result?{found.Answers.ToQuery()}");

        Assert.Equal(
            FormattableString.Invariant($"Only “{row.Need.Name}” tells them apart here ({part.Framework.Name} {row[part.Framework.Slug].Rating.Value:0.0}, {part.Rival!.Name} {row[part.Rival.Slug].Rating.Value:0.0} of 10): no clear difference by itself."),
            page.QuerySelector($"[data-part={part.Part.Id}] [data-part-nothing]")!.Words());
    }

    [Fact]
    public async Task A_clear_lead_is_not_called_fragile()
    {
        var answers = SampleAnswers.Of(site.Advisor, seed: 13).First(answers =>
            site.Advisor.Recommend(answers) is { Outcome: { Kind: OutcomeKind.One, Probability: > 0.9 and < 1 } } clear
            && clear.Flips.Any(flip => !flip.IsImportance && answers.To(flip.Question.Id) is not null));

        var said = (await site.PageAsync($"/advice/result?{answers.ToQuery()}")).QuerySelector("[data-stability]")!.Words();

        Assert.StartsWith("Rests on single answers.", said);
    }
}
