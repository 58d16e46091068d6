using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>Frameworks that nothing tells apart get equal mass, within four standard errors.</summary>
public class ExchangeableLawTests
{
    private static readonly string[] frameworks =
        ["flask", "django", "fastapi", "pyramid", "bottle", "tornado", "sanic", "litestar", "falcon", "starlette"];

    [Fact]
    public void Each_of_two_beats_the_other_half_of_the_time_whatever_their_names()
    {
        var robustness = Alike(frameworks).Recommend("q=a&r=b").Robustness!;
        foreach (var first in frameworks)
        {
            Assert.All(frameworks, second => Assert.False(IsUnequal(robustness.ProbabilityBeats(first, second), 0.5)));
            Assert.All(Enumerable.Range(1, frameworks.Length), rank =>
                Assert.False(IsUnequal(robustness.RankAcceptability(first, rank), 1.0 / frameworks.Length)));
        }
    }

    [Fact]
    public void They_have_the_same_score_and_rank() =>
        Assert.All(Alike(frameworks).Standings("q=a&r=b"), standing => Assert.Equal((1, 70m), (standing.Rank, standing.Score)));

    [Fact]
    public void Among_others_two_that_are_alike_come_first_equally_often() =>
        Law.HoldsFor(Cases.Rated, 150, one =>
        {
            var (first, second) = (one.Catalogue.Frameworks[0].Slug, one.Catalogue.Frameworks[1].Slug);
            if (one.With(Copied(one.Catalogue, first, second)).Recommendation.Robustness is not { } robustness)
            {
                return;
            }

            // The difference of two exclusive shares p and q has the variance (p + q − (p − q)²)/N.
            var (p, q) = (robustness.ProbabilityBest(first), robustness.ProbabilityBest(second));
            Assert.InRange(Math.Abs(p - q), 0, 4 * Math.Sqrt((p + q) / ModelConstants.Variations) + 1e-12);
            Assert.False(IsUnequal(robustness.ProbabilityBeats(first, second), 0.5));
        });

    [Fact]
    public void Control_ties_that_go_to_the_first_listed_are_seen()
    {
        Assert.True(IsUnequal(1, 0.5));
        Assert.True(IsUnequal(0.53, 0.5));
        Assert.False(IsUnequal(0.51, 0.5));
    }

    private static bool IsUnequal(double share, double expected) =>
        Math.Abs(share - expected) > 4 * Math.Sqrt(expected * (1 - expected) / ModelConstants.Variations);

    private static Advisor Alike(string[] names) => new CatalogueBuilder().Frameworks(names)
        .Rated("a.x", 1, [.. names.Select(_ => 6.0)]).Rated("a.y", 2, [.. names.Select(_ => 8.0)])
        .Question("q", "a: a.x 3").Question("r", "b: a.y 3").Advisor();

    private static Catalogue Copied(Catalogue catalogue, string from, string to) => catalogue with
    {
        EditorRatings =
        [
            .. catalogue.EditorRatings.Where(rating => rating.Framework != to),
            .. catalogue.EditorRatings.Where(rating => rating.Framework == from).Select(rating => rating with { Framework = to }),
        ],
    };
}
