using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class SeparatingQuestionTests
{
    [Fact]
    public void It_is_the_unanswered_question_whose_answers_move_the_difference_most() =>
        Assert.Equal("strong", Separating("base=a"));

    [Fact]
    public void Not_sure_counts_as_unanswered() => Assert.Equal("strong", Separating("base=a&strong=not-sure"));

    [Fact]
    public void With_everything_answered_it_is_the_answer_that_moves_most() =>
        Assert.Equal("strong", Separating("base=a&weak=a&strong=a&even=a&importance.strong=normal"));

    [Fact]
    public void A_question_said_not_to_matter_is_not_asked_again() =>
        Assert.Equal("weak", Separating("base=a&importance.strong=not-relevant"));

    [Fact]
    public void A_question_that_moves_both_alike_separates_nobody_even_when_it_alone_is_unanswered() =>
        Assert.Equal("strong", Separating("base=a&weak=a&strong=a"));

    [Fact]
    public void Where_no_question_moves_the_difference_there_is_none() =>
        Assert.Null(QuestionFlips.MostSeparating(
            new CatalogueBuilder().Frameworks("flask", "django").Rated("a.even", 1, 5, 5)
                .Question("even", "a: a.even 3", "b: a.even 1").Advisor().Weigh("even=a"),
            "flask",
            "django"));

    private static string? Separating(string query)
    {
        var outcome = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.tilt", 5, 6, 5).Rated("a.even", 5, 5, 5)
            .Question("base", "a: a.even 1, a.tilt 3", "b: a.even 1")
            .Question("weak", "a: a.tilt 1", "b: a.even 1")
            .Question("even", "a: a.even 10", "b: a.even 1")
            .Question("strong", "a: a.tilt 9", "b: a.even 1").Advisor().Recommend(query).Outcome;
        Assert.Equal(OutcomeKind.TooClose, outcome.Kind);
        return outcome.Separating?.Id;
    }
}
