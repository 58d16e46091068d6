using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>Raising a rating never lowers that framework's acceptability, thanks to common random numbers.</summary>
public class MonotonyLawTests
{
    [Fact]
    public void Raising_a_rating_lowers_no_share_of_a_framework() =>
        Law.HoldsFor(Cases.Rated, 150, one =>
        {
            var slug = one.Catalogue.Frameworks[0].Slug;
            foreach (var row in one.Ledger.Rows.Take(2))
            {
                Assert.Null(FirstFall(steps: 3, step => SharesOf(one.With(Raised(one.Catalogue, slug, row.Need.Id, step * 0.004)), slug)));
                Assert.Null(FirstFall(steps: 2, step => SharesOf(one.With(Raised(one.Catalogue, slug, row.Need.Id, step * 3)), slug)));
            }
        });

    [Fact]
    public void Raising_a_rating_never_lowers_the_score() =>
        Law.HoldsFor(Cases.Rated, 300, one =>
        {
            foreach (var framework in one.Catalogue.Frameworks.Select(framework => framework.Slug))
            {
                foreach (var need in one.Catalogue.Needs)
                {
                    var raised = one.With(Raised(one.Catalogue, framework, need.Id, 0.000_001)).Ledger;
                    Assert.True(raised.Score(framework) >= one.Ledger.Score(framework));
                }
            }
        });

    [Fact]
    public void Control_fresh_random_numbers_for_each_run_are_seen()
    {
        float[] ones = [.. Enumerable.Repeat(1f, ModelConstants.Variations)];
        Assert.NotNull(FirstFall(steps: 10, step => [Simulation.Run(new(
            [new(ones)], [new(0, 0, 1)], 1, [[5 + (step * 0.001f)], [5]], [[1], [1]],
            [Variations.Normals("fresh-" + step), Variations.Normals("django")])).Wins[0, 1]]));
    }

    private static string? FirstFall(int steps, Func<int, double[]> shares)
    {
        var last = shares(0);
        for (var step = 1; step <= steps; step++)
        {
            var next = shares(step);
            if (last.Zip(next).Any(pair => pair.Second < pair.First))
            {
                return $"{string.Join(' ', last)} fell to {string.Join(' ', next)} at step {step}";
            }

            last = next;
        }

        return null;
    }

    /// <summary>How often it is first, and how often it beats each rival.</summary>
    private static double[] SharesOf(Case one, string framework)
    {
        var robustness = one.Recommendation.Robustness!;
        return
        [
            robustness.ProbabilityBest(framework),
            .. one.Catalogue.Frameworks.Select(rival => robustness.ProbabilityBeats(framework, rival.Slug)),
        ];
    }

    private static Catalogue Raised(Catalogue catalogue, string framework, string need, double by) => catalogue with
    {
        EditorRatings =
        [
            .. catalogue.EditorRatings.Select(rating => rating.Framework == framework && rating.Need == need
                ? rating with { Value = Math.Min(ModelConstants.HighestRating, rating.Value + by) } : rating),
        ],
    };
}
