using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using static FrameworkAdvisor.Core.Tests.Advice.ChangedKnowledge;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>Two things that read alike differ all the same: each difference is told, and the scores add up.</summary>
public class SameNameTests
{
    [Fact]
    public void A_claim_that_moves_to_an_article_of_the_same_title_and_publisher_is_a_cause()
    {
        var one = Former.Articles[0] with { Title = "Same", Publisher = "Press" };
        var other = Former.Articles[1] with { Title = "Same", Publisher = "Press", Trust = 0.2 };
        var twins = Former with { Articles = [one, other] };
        var moved = WithClaim("one-00000000", claim => claim with { Article = "two" }, twins);

        var change = Between(twins, moved, "scope=large");

        var only = Assert.Single(change.Differences);
        Assert.Equal((DifferenceKind.Claim, "one-00000000"), (only.Kind, only.Id));
        Assert.EndsWith(", is of another article of the same title and publisher (two instead of one)", only.Sentence, StringComparison.Ordinal);
        Assert.Contains(change.Scores, score => score.Evidence != 0);
        AssertAddsUp(change);
    }

    [Fact]
    public void A_question_about_a_part_of_another_id_and_the_same_label_is_told()
    {
        Catalogue About(string part) => Former with
        {
            Questions =
            [
                Former.Questions[0] with { Concerns = [part] },
                Former.Questions[1] with { Options = [.. Former.Questions[1].Options.Select(option => option with { Label = "Part" })] },
            ],
        };

        var change = Between(About("pages"), About("api"), "scope=large&parts=pages&parts=api");

        Assert.Equal("The question “scope” is about other parts of the same name (api instead of pages)", Assert.Single(change.Differences).Sentence);
    }

    [Fact]
    public void No_difference_is_without_a_sentence_and_no_change_too_small_to_print_is_lost()
    {
        var finer = Former with { Articles = [Former.Articles[0], Former.Articles[1] with { Trust = 0.8000000001 }] };

        Assert.EndsWith("is trusted otherwise by less than what is printed", Assert.Single(Between(Former, finer, "scope=large").Differences).Sentence, StringComparison.Ordinal);
        Assert.True(Between(Former, Former, "scope=large").IsNothing);
    }

    [Fact]
    public void Scores_add_up_even_where_no_cause_is_known()
    {
        var later = Plant("dispute", Plant("effect"));
        var (then, now) = (Version(1, Former), Version(2, later));
        var (before, after) = (then.Weigh(Read(then, "scope=large")), now.Weigh(Read(now, "scope=large")));

        var scores = new ScoreSteps(before, after, []).Scores;

        Assert.NotEmpty(scores);
        Assert.Contains(scores, score => score.Evidence != 0);
        Assert.All(scores, score => Assert.Equal(after.PrintedScore(score.Framework.Slug), score.Now));
        Assert.All(scores, score => Assert.Equal(score.Now, score.Then + score.Ageing + score.Evidence + score.Weights));
    }
}
