using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class WorthCheckingTests
{
    [Fact]
    public void It_is_the_rating_with_the_largest_part_of_the_uncertainty_of_the_difference() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var recommendation = one.Recommendation;
            if (recommendation.RunnerUp is null)
            {
                Assert.Null(recommendation.WorthChecking);
                return;
            }

            var parts = recommendation.Ledger.Rows
                .SelectMany(row => new[] { recommendation.Leader!, recommendation.RunnerUp }.Select(standing =>
                    (row.Need, standing.Framework, variance: Math.Pow(row.Weight * row[standing.Framework.Slug].Rating.StandardError, 2))))
                .ToList();
            var found = recommendation.WorthChecking!;
            var own = parts.Single(part => part.Need == found.Need && part.Framework == found.Framework).variance;
            Assert.Equal(own / parts.Sum(part => part.variance), found.Share, 1e-9);
            Assert.All(parts, part => Assert.True(part.variance <= own * (1 + 1e-9)));
        });

    [Fact]
    public void It_names_the_claim_without_which_the_rating_would_move_most()
    {
        var named = 0;
        Law.HoldsFor(Cases.Any, 600, one =>
        {
            if (one.Recommendation.WorthChecking is not { Claim: { } claim } found)
            {
                return;
            }

            named++;
            double Without(Claim left) => one.With(one.Catalogue with { Claims = [.. one.Catalogue.Claims.Where(other => other.Id != left.Id)] })
                .Advisor.Ratings[found.Framework.Slug, found.Need.Id].Value;
            Assert.Equal(Without(claim) - found.Rating.Value, found.Influence, 1e-12);
            Assert.All(found.Rating.Counted, other => Assert.True(Math.Abs(Without(other) - found.Rating.Value) <= Math.Abs(found.Influence) + 1e-12));
        });
        Assert.InRange(named, 20, int.MaxValue);
    }

    [Fact]
    public void A_rating_without_a_claim_that_counts_names_none()
    {
        var found = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.1, 9, 3).Need("a.y").Rate("django", "a.y", 3, 0.1)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").WorthChecking!;
        Assert.Equal(("flask", "a.y", 0.0), (found.Framework.Slug, found.Need.Id, found.Influence));
        Assert.Null(found.Claim);
        Assert.Equal(Agreement.TooFewSources, found.Rating.Agreement);
    }
}
