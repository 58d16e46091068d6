using FrameworkAdvisor.Core.Advice;
using static FrameworkAdvisor.Core.Tests.Advice.ChangedKnowledge;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class AnswerDifferencesTests
{
    [Fact]
    public void A_question_that_is_about_other_parts_is_a_cause()
    {
        var about = Former with { Questions = [Former.Questions[0] with { Concerns = ["api"] }, Former.Questions[1]] };

        var change = Between(Former, about, "scope=large&parts=pages&parts=api");

        var only = Assert.Single(change.Differences);
        Assert.Equal((DifferenceKind.Concerns, "scope", "The question “scope” is about “api” instead of all parts"), (only.Kind, only.Id, only.Sentence));
        Assert.Equal("The question “scope” is about all parts instead of “api”", Assert.Single(Between(about, Former, "scope=large&parts=pages&parts=api").Differences).Sentence);
        Assert.True(Between(Former, about, "scope=large&parts=api").IsNothing);
        Assert.True(Between(Former, about, "scope=large&parts=pages&parts=api&importance.scope=not-relevant").IsNothing);
    }

    [Fact]
    public void An_option_without_effects_that_comes_or_goes_is_a_cause_for_who_is_not_sure()
    {
        var question = Former.Questions[0];
        var more = Former with
        {
            Questions = [question with { Options = [.. question.Options, new("none", "none", [])] }, Former.Questions[1]],
        };
        const string query = "scope=not-sure&parts=pages";

        var (added, removed) = (Between(Former, more, query), Between(more, Former, query));

        Assert.Contains(added.Differences, one => one.Sentence == "“Not sure” about “scope” is the mean of 3 answers instead of 2 answers");
        Assert.Equal("“Not sure” about “scope” is the mean of 2 answers instead of 3 answers", Assert.Single(removed.Differences).Sentence);
        Assert.Contains(removed.Scores, score => score.Weights != 0);
        AssertAddsUp(removed);
    }

    [Fact]
    public void Answers_that_are_no_longer_known_are_named_and_the_others_stay()
    {
        var without = Former with
        {
            Questions =
            [
                Former.Questions[0] with { Options = [Former.Questions[0].Options[1]] },
                Former.Questions[1] with { Options = [Former.Questions[1].Options[1]] },
            ],
        };

        var change = Between(Former, without, "scope=tiny&parts=pages&parts=api&importance.parts=critical");

        Assert.Equal(["tiny", "pages"], change.Gone.Select(error => error.Value));
        Assert.Equal("parts=api&importance.parts=critical", change.Now.Answers.ToQuery());
        Assert.Contains(change.Differences, difference => difference.Sentence == "The answer “pages” to “parts” is no longer known and counts for nothing");
        AssertAddsUp(change);
    }
}
