using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

/// <summary>What goes wrong where scores depend on the set must not go wrong here.</summary>
public class FixedScaleTests
{
    [Fact]
    public void A_large_advantage_is_not_scaled_away()
    {
        var reference = new ReferenceCase("normalisation-01-muse-os-minmax");
        var ledger = Weigh(["technology-1", "technology-2"], reference.Matrix, cost => (20 - cost) / 2);
        var expected = ReferenceCase.Numbers(reference.Expected.GetProperty("fixed_scale_0_to_20_scores"));
        Assert.Equal(expected.Select(score => Math.Round((decimal)(score * 100), 6)), ScoresOf(ledger));
        Assert.Equal("technology-1", Standing.Of(ledger)[0].Framework.Slug);

        // Control: scaled over the two that are there, the same figures tie.
        var scaled = reference.Matrix.Select(row => row.Select((cost, need) => Scaled(cost, reference.Matrix.Select(other => other[need]))).Average());
        Assert.Equal(ReferenceCase.Numbers(reference.Expected.GetProperty("minmax_scores")), scaled);
    }

    [Fact]
    public void A_copy_of_an_option_reverses_no_order_and_changes_no_score()
    {
        var reference = new ReferenceCase("rankreversal-01-belton-gear-1983");
        var copy = ReferenceCase.Numbers(reference["added_alternative"].GetProperty("D (copy of B)"));
        var before = ScoresOf(Weigh(["a", "b", "c"], reference.Matrix, rating => rating));
        var after = ScoresOf(Weigh(["a", "b", "c", "d"], [.. reference.Matrix, copy], rating => rating));
        Assert.Equal(before, after.Take(3));
        Assert.Equal(after[1], after[3]);
        Assert.Equal("b", Leader(before));
        Assert.False(IsReversed([.. before.Select(score => (double)score)], [.. after.Select(score => (double)score)]));
    }

    [Fact]
    public void Control_the_published_scores_that_sum_to_one_do_reverse()
    {
        var expected = new ReferenceCase("rankreversal-01-belton-gear-1983").Expected;
        Assert.True(IsReversed(ReferenceCase.Numbers(expected.GetProperty("before")), ReferenceCase.Numbers(expected.GetProperty("after"))));
    }

    private static double Scaled(double cost, IEnumerable<double> all) => (all.Max() - cost) / (all.Max() - all.Min());

    private static bool IsReversed(double[] before, double[] after) =>
        (from a in Enumerable.Range(0, before.Length)
         from b in Enumerable.Range(0, before.Length)
         where before[a] > before[b] && after[a] <= after[b]
         select a).Any();

    private static string Leader(decimal[] scores) => "abcd"[scores.Index().MaxBy(one => one.Item).Index].ToString();

    private static decimal[] ScoresOf(Ledger ledger) =>
        [.. ledger.Advisor.Catalogue.Frameworks.Select(framework => ledger.Score(framework.Slug))];

    private static Ledger Weigh(string[] names, double[][] matrix, Func<double, double> rating)
    {
        var builder = new CatalogueBuilder().Frameworks(names);
        for (var need = 0; need < matrix[0].Length; need++)
        {
            builder.Rated("case.need-" + need, 0.5, [.. matrix.Select(row => rating(row[need]))]).Question("q-" + need, $"yes: case.need-{need} 1");
        }

        return builder.Advisor().Weigh(string.Join('&', matrix[0].Select((_, need) => $"q-{need}=yes")));
    }
}
