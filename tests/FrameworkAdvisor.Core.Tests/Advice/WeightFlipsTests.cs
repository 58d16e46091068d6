using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class WeightFlipsTests
{
    private const decimal Hair = 0.000001m;

    [Fact]
    public void A_hair_past_an_end_the_named_framework_leads_and_a_hair_before_nobody_but_the_leader()
    {
        var ends = 0;
        Law.HoldsFor(Cases.Any, 400, one =>
        {
            var recommendation = one.Recommendation;
            foreach (var (flip, end) in recommendation.WeightFlips.SelectMany(flip => flip.Ends.Select(end => (flip, end))))
            {
                var past = (decimal)end.Share + (end.IsAbove ? Hair : -Hair);
                if (past is > 0 and < 1)
                {
                    ends++;
                    var first = FirstAt(one, recommendation, flip.Need.Id, past);
                    Assert.Contains(end.Leader.Slug, first);
                    Assert.DoesNotContain(recommendation.Leader!.Framework.Slug, first);
                    if (!end.IsTied)
                    {
                        AssertLeads(past + (end.IsAbove ? -2 : 2) * Hair, flip.Need.Id, one, recommendation);
                    }
                }
            }
        });
        Assert.InRange(ends, 1000, int.MaxValue);
    }

    [Fact]
    public void Between_the_ends_nobody_else_ever_leads()
    {
        var tried = 0;
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            var recommendation = one.Recommendation;
            foreach (var flip in recommendation.WeightFlips)
            {
                var (low, high) = ((decimal)(flip.Below?.Share ?? 0) + Hair, (decimal)(flip.Above?.Share ?? 1) - Hair);
                for (var step = 0; step <= 12 && low <= high; step++, tried++)
                {
                    AssertLeads(low + ((high - low) * step / 12), flip.Need.Id, one, recommendation);
                }
            }
        });
        Assert.InRange(tried, 10_000, int.MaxValue);
    }

    [Fact]
    public void Every_need_is_told_of_but_one_that_bears_all_the_weight() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            var recommendation = one.Recommendation;
            var told = recommendation.Leader is null ? []
                : one.Advisor.Needs.Where(need => recommendation.Ledger.Rows.All(row => row.Need.Id != need.Id || row.Weight < 1)).Select(need => need.Id);
            Assert.Equal(told, recommendation.WeightFlips.Select(flip => flip.Need.Id));
            Assert.All(recommendation.WeightFlips, flip =>
                Assert.Equal(recommendation.Ledger.Rows.FirstOrDefault(row => row.Need == flip.Need)?.PrintedShare ?? 0, flip.PrintedShare));
        });

    [Fact]
    public void What_is_printed_lies_past_the_end_and_within_a_tenth_of_a_percent() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            foreach (var end in one.Recommendation.WeightFlips.SelectMany(flip => flip.Ends))
            {
                var beyond = (double)end.PrintedShare - (end.Share * 100);
                Assert.InRange(end.IsAbove ? beyond : -beyond, -1e-9, 0.1 + 1e-9);
            }
        });

    [Fact]
    public void A_step_of_importance_goes_past_the_end_and_puts_the_same_framework_ahead()
    {
        var steps = 0;
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            foreach (var (flip, end) in one.Recommendation.WeightFlips.SelectMany(flip => flip.Ends.Select(end => (flip, end))).Where(pair => pair.end.Step is not null))
            {
                steps++;
                var after = one.Advisor.Recommend(end.Step!.Answers);
                var share = after.Ledger.Rows.FirstOrDefault(row => row.Need == flip.Need)?.Weight ?? 0;
                Assert.Equal(end.Leader, after.Leader!.Framework);
                Assert.True(end.IsAbove ? share > end.Share : share < end.Share);
                Assert.True(end.Step.IsImportance);
            }
        });
        Assert.InRange(steps, 100, int.MaxValue);
    }

    [Fact]
    public void By_hand()
    {
        // Flask 9 and 2, Django 4 and 9: level at t × 5 = (1 − t) × 7, so at 7/12 for size.small.
        var recommendation = Hand("a.small 3", "a.large 5").Advisor().Recommend("q=x&r=y");
        var flips = recommendation.WeightFlips;
        Assert.Equal([37.5m, 62.5m], flips.Select(flip => flip.PrintedShare));
        Assert.Null(flips[0].Below);
        Assert.Equal((7 / 12.0, "flask", 58.4m), (flips[0].Above!.Share, flips[0].Above!.Leader.Slug, flips[0].Above!.PrintedShare));
        Assert.Equal((5 / 12.0, "flask", 41.6m), (flips[1].Below!.Share, flips[1].Below!.Leader.Slug, flips[1].Below!.PrintedShare));
        Assert.Null(flips[1].Above);

        // Critical: 12 : 5, past 7/12. Important: 6 : 5 is not.
        Assert.Equal("q=x&r=y&importance.q=critical", flips[0].Above!.Step!.Answers.ToQuery());
    }

    [Fact]
    public void A_need_that_bears_all_the_weight_has_no_others_to_give_way_to()
    {
        var flip = Assert.Single(Hand("a.small 3", "a.small 5").Advisor().Recommend("q=x&r=y").WeightFlips);
        Assert.Equal(("a.large", 0.0, "django"), (flip.Need.Id, flip.Share, flip.Above!.Leader.Slug));
    }

    [Fact]
    public void A_tie_at_the_very_end_of_the_scale_is_no_flip()
    {
        // Level where a.y counts for everything, and nowhere else.
        var flips = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 3).Rated("a.y", 1, 5, 5)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").WeightFlips;
        Assert.All(flips, flip => Assert.Empty(flip.Ends));
    }

    [Fact]
    public void Two_that_never_differ_flip_nothing() => Assert.All(
        new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 9).Rated("a.y", 1, 3, 3)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").WeightFlips,
        flip => Assert.Empty(flip.Ends));

    [Fact]
    public void The_challenger_need_not_be_the_runner_up()
    {
        var recommendation = new CatalogueBuilder().Frameworks("leader", "second", "specialist")
            .Rated("a.x", 1, 9, 8, 2).Rated("a.y", 1, 5, 5, 9).Question("q", "x: a.x 8, a.y 2").Advisor().Recommend("q=x");
        Assert.Equal("second", recommendation.RunnerUp!.Framework.Slug);
        Assert.Equal("specialist", recommendation.WeightFlips[1].Above!.Leader.Slug);
    }

    [Fact]
    public void Who_lacks_a_must_have_is_no_challenger() => Assert.All(
        new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 3).Rated("a.y", 1, 3, 9).Rated("a.z", 1, 9, 1)
            .Question("q", "x: a.x 5, a.y 4").Advisor().Recommend("q=x&must=a.z").WeightFlips,
        flip => Assert.Empty(flip.Ends));

    [Fact]
    public void A_leader_that_drops_out_for_want_of_evidence_is_overtaken_there()
    {
        var recommendation = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 3).Need("a.y").Rate("django", "a.y", 3)
            .Question("q", "x: a.x 7, a.y 3").Advisor().Recommend("q=x");
        Assert.Equal((0.5, "django"), (recommendation.WeightFlips[1].Above!.Share, recommendation.WeightFlips[1].Above!.Leader.Slug));
    }

    private static CatalogueBuilder Hand(string x, string y) => new CatalogueBuilder().Frameworks("flask", "django")
        .Rated("a.small", 1, 9, 4).Rated("a.large", 1, 2, 9).Question("q", "x: " + x).Question("r", "y: " + y);

    private static void AssertLeads(decimal share, string need, Case one, Recommendation recommendation)
    {
        var first = FirstAt(one, recommendation, need, share);
        Assert.True(first.Count == 0 || first.Contains(recommendation.Leader!.Framework.Slug), $"{need} at {share}: {string.Join(' ', first)}");
    }

    private static IReadOnlyList<string> FirstAt(Case one, Recommendation recommendation, string need, decimal share) =>
        new MovedLedger(one.Advisor, recommendation).WithShare(need, share).First();
}
