using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class RecommendationTests
{
    private static readonly Advisor advisor = new CatalogueBuilder().Frameworks("flask", "django")
        .Rated("a.much", 0.5, 3, 9).Rated("a.against", 0.5, 8, 4).Rated("a.unclear", 2, 5, 7).Rated("a.same", 0.5, 6, 6)
        .Question("q", "a: a.much 6, a.against 3, a.unclear 5, a.same 2").Advisor();

    [Fact]
    public void Leader_and_runner_up_are_the_best_of_the_ranking()
    {
        var recommendation = advisor.Recommend("q=a");
        Assert.Equal(("django", "flask"), (recommendation.Leader?.Framework.Slug, recommendation.RunnerUp?.Framework.Slug));
        Assert.Equal(1, recommendation.KnowledgeVersion);
        Assert.Equal("q=a", recommendation.Answers.ToQuery());
    }

    [Fact]
    public void Reasons_are_the_differences_of_the_printed_points_strongest_first()
    {
        // Points of 16: much 3.75 × (9 − 3) = 22.5, against 1.875 × (4 − 8) = −7.5, unclear 3.125 × 2 = 6.25, same 0.
        var reasons = advisor.Recommend("q=a").Reasons("django", "flask");
        Assert.Equal(["a.much", "a.against", "a.unclear", "a.same"], reasons.Select(reason => reason.Row.Need.Id));
        Assert.Equal([true, true, false, false], reasons.Select(reason => reason.IsClear));
        Assert.InRange(reasons[0].Difference, 22.4m, 22.6m);
        Assert.True(reasons[1].Difference < 0);
    }

    [Fact]
    public void The_flips_are_those_of_the_recommendation_and_worked_out_once()
    {
        var recommendation = advisor.Recommend("q=a");
        Assert.Same(recommendation.Flips, recommendation.Flips);
    }

    [Theory]
    [InlineData(1, 6, 7.42, true)]
    [InlineData(1, 6, 7.41, false)]
    [InlineData(0.5, 6, 6.71, true)]
    [InlineData(0.5, 6, 6.70, false)]
    public void A_reason_is_clear_from_the_error_of_the_difference_on(double error, double flask, double django, bool isClear)
    {
        var recommendation = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", error, flask, django)
            .Question("q", "a: a.x 6").Advisor().Recommend("q=a");
        Assert.Equal(isClear, recommendation.Reasons("django", "flask").Single().IsClear);
    }

    [Fact]
    public void Reasons_add_up_to_the_difference_of_the_printed_scores() =>
        Law.HoldsFor(Cases.Any, 500, one =>
        {
            var ledger = one.Ledger;
            var recommendation = one.Recommendation;
            var (first, second) = (one.Catalogue.Frameworks[0].Slug, one.Catalogue.Frameworks[1].Slug);
            var reasons = recommendation.Reasons(first, second);
            Assert.Equal(ledger.PrintedScore(first) - ledger.PrintedScore(second), reasons.Sum(reason => reason.Difference));
            Assert.Equal(
                reasons.Select(reason => -reason.Difference).Order(),
                recommendation.Reasons(second, first).Select(reason => reason.Difference).Order());
        });
}
