using System.Text.Json;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

public class WeightStabilityTests
{
    [Theory]
    [InlineData("wsi-03-derived-3x3", 1)]
    [InlineData("wsi-05-goodwin-wright-lowlevel", 10)]
    [InlineData("wsi-07-derived-tied-leader", 1)]
    public void Intervals_and_challengers_are_those_of_the_case(string name, double perRating)
    {
        var reference = new ReferenceCase(name);
        var flips = FlipsOf(reference, perRating, 1);
        var names = reference["criteria"].EnumerateArray().Select(criterion => criterion.GetString()!).ToList();
        Assert.Equal(names.Count, flips.Count);
        foreach (var (need, flip) in names.Zip(flips))
        {
            var interval = ReferenceCase.Numbers(reference.Expected.GetProperty("intervals").GetProperty(need));
            var challengers = reference.Expected.GetProperty("flips_to").GetProperty(need);
            Assert.Equal(interval[0], flip.Below?.Share ?? 0, 1e-9);
            Assert.Equal(interval[1], flip.Above?.Share ?? 1, 1e-9);
            Assert.Equal(NameIn(challengers, "below"), flip.Below?.Leader.Slug);
            Assert.Equal(NameIn(challengers, "above"), flip.Above?.Leader.Slug);
        }
    }

    [Fact]
    public void The_published_turnover_weight_of_the_office_problem_comes_out()
    {
        var reference = new ReferenceCase("wsi-01-goodwin-wright-turnover");
        var turnover = FlipsOf(reference, 10, 100)[0];
        Assert.Equal(reference.Expected.GetProperty("published_threshold_percent").GetDouble(), turnover.Below!.Share * 100, 0.05);
        Assert.Equal(ReferenceCase.Numbers(reference.Expected.GetProperty("interval_of_weight_turnover"))[0], turnover.Below.Share, 1e-7);
        Assert.Equal(reference.Expected.GetProperty("leader_below").GetString(), turnover.Below.Leader.Slug);
        Assert.Equal(52.1m, turnover.Below.PrintedShare);
        Assert.Null(turnover.Above);
    }

    [Fact]
    public void Two_that_are_level_are_called_tied_and_not_a_change_of_nothing()
    {
        var flips = FlipsOf(new ReferenceCase("wsi-07-derived-tied-leader"), 1, 1);
        Assert.Equal([true, true, true], flips.Select(flip => flip.Ends.Any(end => end.IsTied)));
        Assert.DoesNotContain(FlipsOf(new ReferenceCase("wsi-03-derived-3x3"), 1, 1), flip => flip.Ends.Any(end => end.IsTied));
    }

    [Fact]
    public void The_ratings_that_bring_the_leader_level_are_those_of_the_case()
    {
        var reference = new ReferenceCase("wsi-03-derived-3x3");
        var ledger = WeightedSumTests.Weigh(reference, 1, 1);
        var flips = RatingFlips.Of(ledger, Standing.Of(ledger));
        Assert.Equal([0.4m, 2m / 3, 1m], flips.Select(flip => flip.Fall.Change), (one, other) => Math.Abs(one - other) < 1e-20m);
        Assert.All(flips, flip => Assert.Equal(("X", "Y"), (flip.Fall.Framework.Slug, flip.Fall.Leader.Slug)));
    }

    private static string? NameIn(JsonElement challengers, string side) => challengers.GetProperty(side).GetString();

    private static IReadOnlyList<WeightFlip> FlipsOf(ReferenceCase reference, double perRating, int pointsPerWeight)
    {
        var ledger = WeightedSumTests.Weigh(reference, perRating, pointsPerWeight);
        return WeightFlips.Of(ledger, Standing.Of(ledger), []);
    }
}
