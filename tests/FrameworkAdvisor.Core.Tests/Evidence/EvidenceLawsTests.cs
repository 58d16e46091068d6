using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Evidence;

public class EvidenceLawsTests
{
    /// <summary>A fresh article that agrees with the present mean; its stance must be one that a claim can have.</summary>
    [Theory]
    [InlineData(new[] { 2 }, 2)]
    [InlineData(new[] { 1, 1, 1 }, 1)]
    [InlineData(new[] { -2, 2 }, 0)]
    [InlineData(new[] { -2, 0, 1, 1 }, 0)]
    [InlineData(new[] { 2, 0 }, 1)]
    [InlineData(new[] { 2, 2, 2, -2 }, 1)]
    public void One_more_claim_equal_to_the_present_mean_never_raises_the_error(int[] stances, int mean)
    {
        var before = Voices(stances).Advisor().Ratings["flask", "size.small"];
        foreach (var (trust, published) in new[] { (1.0, "2025-06"), (0.3, "2025-06"), (1, "2008"), (0.05, "1995") })
        {
            var after = Voices(stances).Article("another", trust, published).Claim("another", "flask", "size.small", mean)
                .Advisor().Ratings["flask", "size.small"];
            Assert.True(after.StandardError < before.StandardError);
        }
    }

    [Fact]
    public void The_order_of_claims_and_articles_changes_no_bit() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var shuffled = one.Catalogue with
            {
                Articles = [.. one.Catalogue.Articles.Reverse()],
                Claims = [.. one.Catalogue.Claims.Reverse()],
            };
            Assert.Equal(Numbers(one.Catalogue), Numbers(shuffled));
        });

    [Fact]
    public void Claims_that_do_not_count_change_no_bit() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            var accepted = one.Catalogue with { Claims = [.. one.Catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Accepted)] };
            Assert.Equal(Numbers(one.Catalogue), Numbers(accepted));
        });

    [Fact]
    public void Every_rating_stays_on_the_scale_and_every_error_above_that_shared_by_all_sources() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var table = one.Advisor.Ratings;
            foreach (var rating in one.Catalogue.Frameworks.SelectMany(framework => one.Catalogue.Needs.Select(need => table[framework.Slug, need.Id])))
            {
                Assert.InRange(rating.Value, 0, ModelConstants.HighestRating);
                Assert.InRange(rating.Disagreement, 0, 1);
                Assert.True(rating.IsSetByEditor || rating.StandardError > ModelConstants.SharedError);
            }
        });

    private static CatalogueBuilder Voices(int[] stances) =>
        new CatalogueBuilder().Frameworks("flask").Need("size.small").Voices("flask", "size.small", stances);

    private static IEnumerable<(string, string, double, double, double, double, Agreement)> Numbers(Catalogue catalogue)
    {
        var table = catalogue.Advisor().Ratings;
        return from framework in catalogue.Frameworks
               from need in catalogue.Needs
               let rating = table[framework.Slug, need.Id]
               select (framework.Slug, need.Id, rating.Value, rating.StandardError, rating.EvidenceMass, rating.Disagreement, rating.Agreement);
    }
}
