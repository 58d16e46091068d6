using FrameworkAdvisor.Core.Advice;
using static FrameworkAdvisor.Core.Tests.Advice.ChangedKnowledge;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class DifferenceFinderTests
{
    [Theory]
    [InlineData("dispute", "claim `two-00000003` (`flask` on `admin.built-in`): now disputed, because: no longer so")]
    [InlineData("date", "claim `two-00000003` (`flask` on `admin.built-in`): as of: undated → 2019")]
    [InlineData("text", "claim `two-00000003` (`flask` on `admin.built-in`): the passage reads otherwise")]
    [InlineData("remove", "claim `two-00000003` is no longer counted; its stance was \u22122 (`flask` on `admin.built-in`)")]
    [InlineData("reject", "claim `two-00000003` is no longer counted; its stance was \u22122 (`flask` on `admin.built-in`)")]
    [InlineData("trust", "trust in article `two`: 0.8 → 0.5")]
    [InlineData("updated", "date of article `two`: 2024-06 → 2025-02")]
    [InlineData("editor", "an editor set the rating of `flask` on `admin.built-in` to 4 ± 0.5: tried it")]
    [InlineData("effect", "effect of option `large` on `size.large`: 3 → 4")]
    [InlineData("no-effect", "effect of option `large` on `size.large`: 3 → 0")]
    [InlineData("half-life", "months after which a claim on `size.large` counts half: 60 → 24")]
    [InlineData("framework", "framework `third` is new")]
    [InlineData("question", "question `extra` is new and not answered here")]
    [InlineData("label", "option `large` of `scope` now reads “more than 50 tables”, before “”")]
    public void Each_cause_is_named_alone(string planted, string sentence)
    {
        var change = Between(Former, Plant(planted), "scope=large");

        Assert.Equal(sentence, Assert.Single(change.Differences).Sentence);
        AssertAddsUp(change);
    }

    [Fact]
    public void A_flipped_stance_is_named_with_the_rating_and_the_points_it_moved()
    {
        var change = Between(Former, WithClaim("one-00000000", claim => claim with { Stance = -2 }), "scope=large");

        var only = Assert.Single(change.Differences);
        Assert.Equal((DifferenceKind.Claim, "one-00000000", "django", "size.large"), (only.Kind, only.Id, only.Framework, only.Need));
        Assert.Equal("claim `one-00000000` (`django` on `size.large`): stance: +2 → \u22122", only.Sentence);
        var move = Assert.Single(change.Ratings);
        Assert.Equal(("django", "size.large"), (move.Framework.Slug, move.Need.Id));
        Assert.Equal([only], move.Because);
        Assert.True(move.Now < move.Then);
        Assert.Equal((0m, change.Scores[1].Evidence), (move.Ageing, move.Evidence));
        Assert.Equal((change.Scores[1].Change, 0m), (move.Points, change.Scores[1].Weights));
        Assert.True(move.Points < -5);
    }

    [Fact]
    public void What_does_not_weigh_in_is_not_told()
    {
        var change = Between(Former, WithClaim("one-00000005", claim => claim with { Stance = -2 }), "scope=large");

        Assert.True(change.IsNothing);
    }

    [Fact]
    public void Time_alone_is_a_cause_of_its_own()
    {
        var change = KnowledgeChange.Between(
            Version(1, Former), Version(2, Former, 36), Read(Version(1, Former), "scope=large"));

        Assert.Equal("from 2025-06-15 to 2028-06-15 older evidence has come to count less", Assert.Single(change.Differences).Sentence);
        Assert.All(change.Scores, score => Assert.Equal((0m, 0m), (score.Evidence, score.Weights)));
        Assert.Contains(change.Scores, score => score.Ageing != 0);
        Assert.NotEmpty(change.Ratings);
        Assert.All(change.Ratings, move => Assert.Equal(change.Differences, move.Because));
        AssertAddsUp(change);
    }

    [Fact]
    public void A_need_a_must_have_and_a_framework_may_go()
    {
        var without = Former with
        {
            Criteria = [.. Former.Criteria.Where(criterion => criterion.Slug != "admin")],
            Frameworks = [Former.Frameworks[1]],
            Claims = [.. Former.Claims.Where(claim => claim.Need != "admin.built-in" && claim.Framework == "django")],
            Questions =
            [
                Former.Questions[0] with { Options = [Former.Questions[0].Options[0], Former.Questions[0].Options[1] with { Effects = [new("size.large", 3, [])] }] },
            ],
        };

        var change = Between(Former, without, "scope=large&must=admin.built-in");

        Assert.Equal(
            [
                "must-have `admin.built-in` is no longer known and counts for nothing",
                "effect of option `large` on `admin.built-in`: 1 → 0",
                "framework `flask` is gone",
                "need `admin.built-in` is gone",
            ],
            change.Differences.Select(difference => difference.Sentence).Where(sentence => !sentence.StartsWith("claim", StringComparison.Ordinal)));
        Assert.Equal("django", Assert.Single(change.Scores).Framework.Slug);
        AssertAddsUp(change);
    }

    [Fact]
    public void A_must_have_that_is_met_otherwise_is_named_and_may_change_the_outcome()
    {
        var catalogue = Former with { EditorRatings = [new("flask", "admin.built-in", 9, 0.5, "ships one now")] };

        var change = Between(Former, catalogue, "scope=large&must=admin.built-in");

        Assert.Contains(change.Differences, difference => difference.Sentence == "must-have `admin.built-in` for `flask`: not met → met");
    }
}
