using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

public class WeightedSumTests
{
    [Theory]
    [InlineData("wsm-01-skcriteria-unit", 1, 1)]
    [InlineData("wsm-03-triantaphyllou2000-tie", 10, 20)]
    [InlineData("wsi-03-derived-3x3", 1, 1)]
    [InlineData("wsi-05-goodwin-wright-lowlevel", 10, 1)]
    [InlineData("wsi-07-derived-tied-leader", 1, 1)]
    public void Scores_are_those_of_the_case_exactly(string name, double perRating, int pointsPerWeight)
    {
        var reference = new ReferenceCase(name);
        var ledger = Weigh(reference, perRating, pointsPerWeight);
        var expected = ReferenceCase.Numbers(reference.Expected.GetProperty("scores"));

        // Some cases sum weights as they are, others shares of them: a score of ours is 10 × Σ W r / Σ W.
        var sharesAlready = name.StartsWith("wsi", StringComparison.Ordinal) || name.StartsWith("wsm-03", StringComparison.Ordinal);
        var total = sharesAlready ? 1 : reference.Weights.Sum();
        Assert.Equal(
            expected.Select(score => Math.Round((decimal)(score * 10 / perRating / total), 6)),
            reference.Alternatives.Select(ledger.Score));
    }

    [Fact]
    public void Ranks_follow_the_scores() =>
        Assert.Equal([2, 1], RanksOf(new ReferenceCase("wsm-01-skcriteria-unit"), 1, 1));

    [Fact]
    public void An_exact_tie_shares_the_first_rank()
    {
        var reference = new ReferenceCase("wsm-03-triantaphyllou2000-tie");
        Assert.Equal(ReferenceCase.Numbers(reference.Expected.GetProperty("ranks_competition")).Select(rank => (int?)rank), RanksOf(reference, 10, 20));
        Assert.Equal(
            ["A2", "A3"],
            Standing.Of(Weigh(reference, 10, 20)).Where(standing => standing.Rank == 1).Select(standing => standing.Framework.Slug));
    }

    [Theory]
    [InlineData("wsi-01-goodwin-wright-turnover", 10, 100)]
    [InlineData("wsi-03-derived-3x3", 1, 1)]
    [InlineData("wsi-05-goodwin-wright-lowlevel", 10, 1)]
    [InlineData("wsi-07-derived-tied-leader", 1, 1)]
    public void The_leader_is_that_of_the_case(string name, double perRating, int pointsPerWeight)
    {
        var reference = new ReferenceCase(name);
        var standings = Standing.Of(Weigh(reference, perRating, pointsPerWeight));
        Assert.Equal(reference.Expected.GetProperty("leader").GetString(), standings[0].Framework.Slug);
        Assert.Equal(1, standings[0].Rank);
    }

    [Fact]
    public void Two_tied_leaders_are_both_first() =>
        Assert.Equal([1, 1, 3], RanksOf(new ReferenceCase("wsi-07-derived-tied-leader"), 1, 1));

    [Fact]
    public void The_published_end_points_of_elton_street_come_out()
    {
        var reference = new ReferenceCase("wsi-01-goodwin-wright-turnover");
        Assert.Equal(ReferenceCaseEnd(reference, "elton_at_100"), EltonAt(reference, [1, 0]), 0.05);
        Assert.Equal(ReferenceCaseEnd(reference, "elton_at_0"), EltonAt(reference, [0, 1]), 0.05);
    }

    private static double ReferenceCaseEnd(ReferenceCase reference, string name) => reference.Expected.GetProperty(name).GetDouble();

    private static double EltonAt(ReferenceCase reference, double[] weights) =>
        (double)Weigh(reference.Alternatives, reference.Matrix, weights, 10, 1).Score("Elton Street");

    private static IEnumerable<int?> RanksOf(ReferenceCase reference, double perRating, int pointsPerWeight)
    {
        var standings = Standing.Of(Weigh(reference, perRating, pointsPerWeight));
        return reference.Alternatives.Select(name => standings.Of(name).Rank);
    }

    internal static Ledger Weigh(ReferenceCase reference, double perRating, int pointsPerWeight) =>
        Weigh(reference.Alternatives, reference.Matrix, reference.Weights, perRating, pointsPerWeight);

    // One question a need; options of at most ten points each that together make its weight.
    private static Ledger Weigh(string[] names, double[][] matrix, double[] weights, double perRating, int pointsPerWeight)
    {
        var builder = new CatalogueBuilder().Frameworks(names);
        var query = new List<string>();
        for (var need = 0; need < weights.Length; need++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"case.need-{need}");
            var points = (int)Math.Round(weights[need] * pointsPerWeight);
            var options = Enumerable.Range(0, (points + 9) / 10)
                .Select(option => string.Create(CultureInfo.InvariantCulture, $"o{option}: {id} {Math.Min(10, points - (option * 10))}"))
                .ToArray();
            builder.Rated(id, 0.5, [.. matrix.Select(row => row[need] / perRating)]).Several("weight-" + need, options);
            query.AddRange(options.Select(option => $"weight-{need}={option.Split(':')[0]}"));
        }

        return builder.Advisor().Weigh(string.Join('&', query));
    }
}
