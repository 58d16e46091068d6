using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class RatingFlipsTests
{
    private const decimal Hair = 0.000001m;

    [Fact]
    public void A_hair_past_the_value_the_named_framework_leads_and_a_hair_before_the_leader_does()
    {
        var moves = 0;
        Law.HoldsFor(Cases.Any, 400, one =>
        {
            var recommendation = one.Recommendation;
            foreach (var (flip, move) in Moves(recommendation).Where(pair => !pair.Move.IsByMustHave))
            {
                moves++;
                var beyond = move.IsRise ? Hair : -Hair;
                Assert.DoesNotContain(recommendation.Leader!.Framework.Slug, FirstAt(move.To + beyond));
                Assert.Contains(move.Leader.Slug, FirstAt(move.To + beyond));
                Assert.Contains(recommendation.Leader.Framework.Slug, FirstAt(move.To - (move.Change < Hair ? 0 : beyond)));

                IReadOnlyList<string> FirstAt(decimal value) =>
                    new MovedLedger(one.Advisor, recommendation).WithRating(move.Framework.Slug, flip.Need.Id, value).First();
            }
        });
        Assert.InRange(moves, 1000, int.MaxValue);
    }

    [Fact]
    public void Every_weighed_need_is_told_of_when_two_are_ranked_heaviest_first() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            var recommendation = one.Recommendation;
            Assert.Equal(
                recommendation.RunnerUp is null ? [] : recommendation.Ledger.Rows.Select(row => row.Need.Id),
                recommendation.RatingFlips.Select(flip => flip.Need.Id));
        });

    [Fact]
    public void A_possible_move_stays_within_the_scale_and_what_is_printed_lies_past_it() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            foreach (var (_, move) in Moves(one.Recommendation))
            {
                Assert.Equal(move.IsPossible, move.IsByMustHave || (move.IsRise ? move.To < 10 : move.To > 0));
                Assert.InRange(move.IsRise ? move.PrintedTo - move.To : move.To - move.PrintedTo, 0, 0.1m);
                Assert.True(move.Change >= 0);
                Assert.Equal((double)move.Change, move.StandardErrors * move.Rating.StandardError, 1e-9);
            }
        });

    [Fact]
    public void By_hand()
    {
        // Shares ¾ and ¼: Flask 9 and 2, Django 4 and 9 make 7.25 and 5.25; a gap of 2.
        var flips = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.5, 9, 4).Rated("a.y", 2, 2, 9)
            .Question("q", "x: a.x 6, a.y 2").Advisor().Recommend("q=x").RatingFlips;
        var fall = flips[0].Fall;
        Assert.Equal(("a.x", "flask", "django"), (flips[0].Need.Id, fall.Framework.Slug, fall.Leader.Slug));
        Assert.Equal((2.666667m, 6.333333m, 6.3m), (Math.Round(fall.Change, 6), Math.Round(fall.To, 6), fall.PrintedTo));
        Assert.Equal(5.333333, fall.StandardErrors, 1e-6);
        Assert.True(fall.IsPossible);
        Assert.Equal((6.666667m, 6.7m, true), (Math.Round(flips[0].Rise.To, 6), flips[0].Rise.PrintedTo, flips[0].Rise.IsPossible));
        Assert.Equal((-6m, false), (flips[1].Fall.To, flips[1].Fall.IsPossible));
        Assert.Equal((17m, false), (flips[1].Rise.To, flips[1].Rise.IsPossible));
    }

    [Fact]
    public void At_the_very_end_of_the_scale_the_two_are_only_level()
    {
        // Equal shares, 8 and 2 against 4 and 2: the gap is 2, so a rating has to move by 4, from 8 to 4 or from 4 to 8.
        var flips = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 8, 6).Rated("a.y", 1, 4, 2)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").RatingFlips;
        Assert.Equal([(10m, false), (6m, true)], flips.Select(flip => (flip.Rise.To, flip.Rise.IsPossible)));
        Assert.Equal([(4m, true), (0m, false)], flips.Select(flip => (flip.Fall.To, flip.Fall.IsPossible)));
    }

    [Fact]
    public void The_nearest_rival_whom_the_scale_leaves_room_is_the_one_to_rise()
    {
        var flips = new CatalogueBuilder().Frameworks("leader", "second", "third").Rated("a.x", 1, 9, 9, 4).Rated("a.y", 1, 9, 5, 8)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").RatingFlips;
        Assert.Equal(("second", "second"), (flips[0].Fall.Leader.Slug, flips[0].Rise.Framework.Slug));
        Assert.False(flips[0].Rise.IsPossible);
        Assert.Equal(("second", 9m), (flips[1].Rise.Framework.Slug, flips[1].Rise.To));

        var nearer = new CatalogueBuilder().Frameworks("leader", "second", "third").Rated("a.x", 1, 9, 9, 2).Rated("a.y", 1, 9, 5, 9)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").RatingFlips;
        Assert.Equal(("third", 9m, true), (nearer[0].Rise.Framework.Slug, nearer[0].Rise.To, nearer[0].Rise.IsPossible));
    }

    [Fact]
    public void A_must_have_can_lose_the_leader_before_the_scores_are_level()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 8).Rated("a.y", 1, 9, 2)
            .Question("q", "x: a.x 5, a.y 5").Advisor();
        var fall = advisor.Recommend("q=x&must=a.x").RatingFlips[0].Fall;

        // Failed from Φ((r − 6)/1) ≤ 0.2 on: at 6 − 0.841621.
        Assert.True(fall.IsByMustHave);
        Assert.InRange(fall.To, 5.158377m, 5.158380m);
        Assert.Equal(MustHaveState.Fail, StateAt((double)fall.To));
        Assert.Equal(MustHaveState.Unknown, StateAt((double)(fall.To + Hair)));
        Assert.False(advisor.Recommend("q=x").RatingFlips[0].Fall.IsByMustHave);

        MustHaveState StateAt(double value) => MustHaveCheck.Of(advisor.Needs[0], fall.Rating with { Value = value }).State;
    }

    private static IEnumerable<(RatingFlip Flip, RatingMove Move)> Moves(Recommendation recommendation) =>
        recommendation.RatingFlips.SelectMany(flip => new[] { (flip, flip.Fall), (flip, flip.Rise) });
}
