using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class ArgumentTests
{
    [Fact]
    public void The_clear_reasons_for_are_told_and_the_strongest_against()
    {
        var argument = Assert.Single(new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.one", 0.5, 2, 9).Rated("a.two", 0.5, 3, 9).Rated("a.three", 0.5, 4, 9).Rated("a.four", 0.5, 5, 9)
            .Rated("b.unclear", 3, 6, 5).Rated("b.clear", 0.1, 6, 5.5).Rated("b.more", 0.1, 6, 5.7)
            .Question("q", "a: a.one 3, a.two 3, a.three 3, a.four 3, b.unclear 9, b.clear 9, b.more 9").Advisor().Recommend("q=a").Arguments);
        Assert.Equal(("django", "flask"), (argument.Framework.Slug, argument.Rival.Slug));
        Assert.Equal(["a.one", "a.two", "a.three"], Needs(argument.For));
        Assert.Equal(["b.unclear", "b.clear"], Needs(argument.Against));
        Assert.Equal([false, true], argument.Against!.Select(reason => reason.IsClear));
    }

    [Fact]
    public void A_second_reason_against_is_told_only_if_it_is_clear()
    {
        var argument = Assert.Single(new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.one", 0.5, 2, 9).Rated("b.clear", 0.1, 6, 5).Rated("b.unclear", 3, 6, 5.5)
            .Question("q", "a: a.one 5, b.clear 3, b.unclear 3").Advisor().Recommend("q=a").Arguments);
        Assert.Equal(["b.clear"], Needs(argument.Against));
    }

    [Theory]
    [InlineData(1.5, 6.6, OutcomeKind.TooClose)]
    [InlineData(0.01, 6.99, OutcomeKind.Either)]
    public void Where_no_winner_is_named_both_sides_are_told_alike_in_the_order_of_the_catalogue(double error, double second, OutcomeKind kind)
    {
        foreach (var isFirstAhead in (bool[])[true, false])
        {
            var recommendation = new CatalogueBuilder().Frameworks("flask", "django")
                .Rated("a.x", error, isFirstAhead ? 7 : second, isFirstAhead ? second : 7).Question("q", "a: a.x 1").Advisor().Recommend("q=a");
            Assert.Equal(kind, recommendation.Outcome.Kind);
            Assert.Equal(["flask", "django"], recommendation.Arguments.Select(argument => argument.Framework.Slug));
            Assert.Equal(["django", "flask"], recommendation.Arguments.Select(argument => argument.Rival.Slug));
            Assert.All(recommendation.Arguments, argument => Assert.Null(argument.Against));
        }
    }

    [Fact]
    public void The_rival_of_the_only_one_ranked_is_one_that_a_must_have_excludes_and_else_none()
    {
        var builder = new CatalogueBuilder().Frameworks("flask", "django", "bottle").Rated("a.x", 0.5, 9).Rated("a.y", 0.5, 9, 9, 1).Question("q", "a: a.x 1");
        Assert.Empty(builder.Advisor().Recommend("q=a").Arguments);
        var argument = Assert.Single(builder.Advisor().Recommend("q=a&must=a.y").Arguments);
        Assert.Equal(("flask", "bottle"), (argument.Framework.Slug, argument.Rival.Slug));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=a&must=a.y")]
    public void Without_a_ranking_there_is_nothing_to_argue(string query) =>
        Assert.Empty(new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.5, 9, 3).Rated("a.y", 0.5, 1, 1)
            .Question("q", "a: a.x 1").Advisor().Recommend(query).Arguments);

    private static IEnumerable<string> Needs(IEnumerable<Reason>? reasons) => reasons!.Select(reason => reason.Row.Need.Id);
}
