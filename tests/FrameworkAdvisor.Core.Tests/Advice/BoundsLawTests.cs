using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>A score lies between ten times the worst and ten times the best counted rating, exactly.</summary>
public class BoundsLawTests
{
    [Fact]
    public void A_score_is_bounded_by_the_lowest_and_highest_counted_rating() =>
        Law.HoldsFor(Cases.Any, 2000, one =>
        {
            var ledger = one.Ledger;
            foreach (var framework in one.Catalogue.Frameworks.Select(framework => framework.Slug).Where(_ => !ledger.IsEmpty))
            {
                Assert.False(IsOutOfBounds(
                    ledger.Score(framework), [.. ledger.Rows.Select(row => row[framework].RatingUsed)]));
            }
        });

    [Fact]
    public void Equal_ratings_make_a_score_of_just_that_whatever_the_weights() =>
        Law.HoldsFor(Cases.Any, 500, one =>
        {
            const double rating = 20 / 3.0;
            var level = one.With(one.Catalogue with
            {
                EditorRatings = [.. one.Catalogue.EditorRatings.Select(own => own with { Value = rating })],
                Claims = [],
            });
            var ledger = level.Ledger;
            foreach (var framework in one.Catalogue.Frameworks.Select(framework => framework.Slug)
                .Where(slug => !ledger.IsEmpty && ledger.Rows.All(row => row[slug].Rating.IsSetByEditor)))
            {
                Assert.Equal(66.66667m, ledger.Score(framework));
            }
        });

    [Fact]
    public void Control_shares_rounded_before_they_are_summed_break_the_bounds()
    {
        // Three shares of .333333 each lose a millionth, and with it the lower bound.
        decimal[] ratings = [5, 5, 5];
        Assert.True(IsOutOfBounds(ratings.Sum(rating => Math.Round(1 / 3m, 6) * rating * 10), ratings));
        Assert.True(IsOutOfBounds(50.000001m, ratings));
        Assert.False(IsOutOfBounds(50m, ratings));
    }

    private static bool IsOutOfBounds(decimal score, decimal[] ratings) => score < 10 * ratings.Min() || score > 10 * ratings.Max();
}
