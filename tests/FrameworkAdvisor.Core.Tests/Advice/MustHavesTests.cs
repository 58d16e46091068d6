using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class MustHavesTests
{
    // Φ reaches .8 at 0.8416 standard errors above the threshold of 6.
    [Theory]
    [InlineData(9, 0.5, MustHaveState.Pass)]
    [InlineData(6.842, 1, MustHaveState.Pass)]
    [InlineData(6.841, 1, MustHaveState.Unknown)]
    [InlineData(6, 0.01, MustHaveState.Unknown)]
    [InlineData(5.159, 1, MustHaveState.Unknown)]
    [InlineData(5.158, 1, MustHaveState.Fail)]
    [InlineData(2, 0.5, MustHaveState.Fail)]
    [InlineData(9, 5, MustHaveState.Unknown)]
    public void The_state_follows_from_rating_and_error(double rating, double error, MustHaveState state) =>
        Assert.Equal(state, CheckOf(rating, error).State);

    [Fact]
    public void No_evidence_is_unknown()
    {
        var standing = new CatalogueBuilder().Frameworks("flask").Need("a.b").Advisor().Standings("must=a.b")[0];
        var check = Assert.Single(standing.MustHaves);
        Assert.Equal(MustHaveState.Unknown, check.State);
        Assert.Equal(0.314, check.Probability, 0.001);
        Assert.False(standing.IsExcluded);
    }

    [Theory]
    [InlineData(6, 0.5)]
    [InlineData(7, 0.841344746)]
    [InlineData(4, 0.022750132)]
    public void The_probability_is_that_of_reaching_the_threshold(double rating, double probability) =>
        Assert.Equal(probability, CheckOf(rating, 1).Probability, 1e-9);

    [Theory]
    [InlineData(2.5, 3.5)]
    [InlineData(6, 0)]
    [InlineData(9, 0)]
    public void The_shortfall_is_what_the_rating_misses(double rating, double shortfall) =>
        Assert.Equal(shortfall, CheckOf(rating, 1).Shortfall);

    [Fact]
    public void Each_must_have_is_held_against_each_framework_in_the_order_of_the_criteria()
    {
        var standings = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.5, 9, 2).Rated("a.y", 0.5, 2, 9)
            .Advisor().Standings("must=a.y&must=a.x");
        Assert.Equal(
            [("a.x", MustHaveState.Pass), ("a.y", MustHaveState.Fail)],
            standings.Of("flask").MustHaves.Select(check => (check.Need.Id, check.State)));
        Assert.Equal(["a.y"], standings.Of("flask").Failed.Select(check => check.Need.Id));
        Assert.Equal(["a.x"], standings.Of("django").Failed.Select(check => check.Need.Id));
    }

    private static MustHaveCheck CheckOf(double rating, double error) =>
        new CatalogueBuilder().Frameworks("flask").Rated("a.b", error, rating).Advisor().Standings("must=a.b")[0].MustHaves[0];
}
