using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>The outcome "both": different frameworks for different parts.</summary>
public class SplitTests
{
    [Fact]
    public void Parts_with_different_clear_leaders_are_split()
    {
        var outcome = Builder(0.5).Advisor().Recommend("parts=service&parts=back-office").Outcome;
        Assert.Equal((OutcomeKind.Both, "a different framework for different parts"), (outcome.Kind, outcome.Label));
        Assert.Equal([("service", "flask", true), ("back-office", "django", true)], SplitOf(outcome));
        Assert.All(outcome.Split, part => Assert.InRange(part.Probability, 0.75, 1));
        Assert.NotNull(outcome.Framework);
        Assert.NotNull(outcome.RunnerUp);
    }

    [Theory]
    [InlineData("parts=service")]
    [InlineData("parts=service&parts=api")]
    [InlineData("parts=not-sure")]
    [InlineData("scope=small")]
    [InlineData("parts=service&parts=back-office&importance.parts=not-relevant&scope=small")]
    public void One_part_or_one_leader_is_no_split(string query) =>
        Assert.NotEqual(OutcomeKind.Both, Builder(0.5).Advisor().Recommend(query).Outcome.Kind);

    [Fact]
    public void Different_leaders_that_are_not_likely_enough_are_no_split() =>
        Assert.NotEqual(OutcomeKind.Both, Builder(5, strong: 6).Advisor().Recommend("parts=service&parts=back-office").Outcome.Kind);

    [Fact]
    public void One_part_that_settles_it_against_the_whole_is_no_split()
    {
        // Flask is sure of the service; the back office, unsure, makes Django the leader of the whole.
        var outcome = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("api.services", 0.1, 9, 7).Rated("admin.built-in", 5, 3, 7)
            .Several(Questionnaire.Parts, "service: api.services 8", "back-office: admin.built-in 8")
            .Advisor().Recommend("parts=service&parts=back-office").Outcome;
        Assert.Equal((OutcomeKind.One, "django"), (outcome.Kind, outcome.Framework?.Slug));
    }

    [Fact]
    public void A_part_that_does_not_settle_it_goes_with_the_project_as_a_whole()
    {
        var outcome = Builder(0.5).Advisor().Recommend("parts=service&parts=back-office&parts=static").Outcome;
        Assert.Equal(OutcomeKind.Both, outcome.Kind);
        Assert.Equal("static", outcome.Split[2].Part.Id);
        Assert.Equal((outcome.Framework, false), (outcome.Split[2].Framework, outcome.Split[2].IsSettled));
        Assert.InRange(outcome.Split[2].Probability, 0.4, 0.6);
    }

    [Fact]
    public void Answers_that_are_shared_count_for_every_part()
    {
        // Alone the service is Flask's; a project whose scope weighs far more makes it Django's as well.
        var advisor = Builder(0.5).Advisor();
        Assert.Equal(OutcomeKind.Both, advisor.Recommend("parts=service&parts=back-office&scope=small").Outcome.Kind);
        Assert.Equal(OutcomeKind.One, advisor.Recommend("parts=service&parts=back-office&scope=large&importance.scope=critical").Outcome.Kind);
    }

    [Fact]
    public void An_answer_about_one_part_stays_out_of_the_others()
    {
        const string query = "parts=service&parts=back-office&staff-editing=daily&importance.staff-editing=critical";
        Assert.Equal(
            [("service", "flask", true), ("back-office", "django", true)],
            SplitOf(Builder(0.5).Concerning("back-office", "staff-editing", "daily: admin.built-in 9").Advisor().Recommend(query).Outcome));

        // Control: asked about the project as a whole, the same answer makes the service Django's too.
        Assert.Equal(
            OutcomeKind.One,
            Builder(0.5).Question("staff-editing", "daily: admin.built-in 9").Advisor().Recommend(query).Outcome.Kind);
    }

    [Fact]
    public void Each_parts_advice_is_the_recommendation_for_that_part_alone()
    {
        var splits = 0;
        Law.HoldsFor(Cases.Any, 600, one =>
        {
            var outcome = one.Recommendation.Outcome;
            splits += outcome.Split.Count;
            foreach (var part in outcome.Split)
            {
                var alone = one.Advisor.Recommend(one.Answers.ForPart(part.Part));
                Assert.Equal(part.IsSettled, part.Probability >= ModelConstants.LikelyBetterFrom);
                Assert.Equal(part.IsSettled ? alone.Leader!.Framework : outcome.Framework, part.Framework);
                Assert.Equal(
                    part.Probability,
                    alone.RunnerUp is null ? alone.Leader is null ? 0 : 1
                        : alone.Robustness!.ProbabilityBeats(alone.Leader!.Framework.Slug, alone.RunnerUp.Framework.Slug));
            }
        });
        Assert.InRange(splits, 4, int.MaxValue);
    }

    private static CatalogueBuilder Builder(double error, double strong = 9) => new CatalogueBuilder().Frameworks("flask", "django")
        .Rated("api.services", error, strong, 4).Rated("admin.built-in", error, 2, strong).Rated("size.large", error, 4, 9).Rated("size.small", error, 7, 7)
        .Several(
            Questionnaire.Parts, "service: api.services 8", "back-office: admin.built-in 8", "api: api.services 5", "static: size.small 5")
        .Question("scope", "small: size.small 2", "large: size.large 10");

    private static IEnumerable<(string, string, bool)> SplitOf(Outcome outcome) =>
        outcome.Split.Select(part => (part.Part.Id, part.Framework.Slug, part.IsSettled));
}
