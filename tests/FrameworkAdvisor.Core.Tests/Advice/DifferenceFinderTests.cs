using FrameworkAdvisor.Core.Advice;
using static FrameworkAdvisor.Core.Tests.Advice.ChangedKnowledge;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class DifferenceFinderTests
{
    [Theory]
    [InlineData("dispute", "The claim of two on flask and “admin.built-in”, “two-00000003”, is now disputed and no longer counts (“no longer so”)")]
    [InlineData("date", "The claim of two on flask and “admin.built-in”, “two-00000003”, is dated 2019 instead of undated")]
    [InlineData("text", "The claim of two on flask and “admin.built-in”, “another”, reads otherwise; it was “two-00000003”")]
    [InlineData("remove", "The claim of two on flask and “admin.built-in”, “two-00000003”, no longer counts; it counted \u22122")]
    [InlineData("reject", "The claim of two on flask and “admin.built-in”, “two-00000003”, no longer counts; it counted \u22122")]
    [InlineData("trust", "The article “two” (two) is trusted 0.5 instead of 0.8")]
    [InlineData("updated", "The article “two” (two) is dated February 2025 instead of June 2024")]
    [InlineData("editor", "An editor set the rating of flask and “admin.built-in” to 4.0 ± 0.5 (“tried it”)")]
    [InlineData("effect", "The answer “large” to “scope” gives “size.large” 4 instead of 3 effect points")]
    [InlineData("no-effect", "The answer “large” to “scope” gives “size.large” 0 instead of 3 effect points")]
    [InlineData("half-life", "The months after which a claim on “size.large” counts half are 24 instead of 60")]
    [InlineData("framework", "Third can now be recommended too")]
    [InlineData("question", "The question “Extra?” is new and not answered here")]
    [InlineData("label", "The answer “large” to “scope” now reads “more than 50 tables”")]
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
        Assert.Equal("The claim of one on django and “size.large”, “one-00000000”, changed from +2 to \u22122", only.Sentence);
        var move = Assert.Single(change.Ratings);
        Assert.Equal(("django", "size.large"), (move.Framework.Slug, move.Need.Id));
        Assert.Equal([only], move.Because);
        Assert.True(move.Now < move.Then);
        Assert.Equal((0m, change.Scores[1].Evidence), (move.Ageing, move.Evidence));
        Assert.Equal((change.Scores[1].Change, 0m), (move.Points, change.Scores[1].Weights));
        Assert.True(move.Points < -5);
        Assert.Equal(new ScoreEffect(Former.Frameworks[1], move.Points), Assert.Single(only.Effects));
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

        Assert.Equal("From 15 June 2025 to 15 June 2028 older evidence has come to count less", Assert.Single(change.Differences).Sentence);
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
                "The answer “large” to “scope” gives “admin.built-in” 0 instead of 1 effect points",
                "The must-have “admin.built-in” is no longer known and counts for nothing",
                "flask can no longer be recommended",
                "The need “admin.built-in” is gone",
            ],
            change.Differences.Select(difference => difference.Sentence).Where(sentence => !sentence.StartsWith("The claim", StringComparison.Ordinal)));
        Assert.Equal("django", Assert.Single(change.Scores).Framework.Slug);
        AssertAddsUp(change);
    }

    [Fact]
    public void A_must_have_that_is_met_otherwise_is_named_and_may_change_the_outcome()
    {
        var catalogue = Former with { EditorRatings = [new("flask", "admin.built-in", 9, 0.5, "ships one now")] };

        var change = Between(Former, catalogue, "scope=large&must=admin.built-in");

        Assert.Contains(change.Differences, difference => difference.Sentence == "The must-have “admin.built-in”: flask has it now; before, it lacked it");
    }
}
