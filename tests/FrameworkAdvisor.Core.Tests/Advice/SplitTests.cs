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
        Assert.Equal(OutcomeKind.One, outcome.Whole);
    }

    [Theory]
    [InlineData(0.05, 7, OutcomeKind.Either)]
    [InlineData(1, 7, OutcomeKind.TooClose)]
    [InlineData(1, 6.7, OutcomeKind.TooClose)]
    public void Where_the_whole_is_not_settled_no_framework_is_named_for_it(double error, double django, OutcomeKind whole)
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("api.services", error, 7, 4).Rated("admin.built-in", error, 4, django)
            .Several(Questionnaire.Parts, "service: api.services 8", "back-office: admin.built-in 8").Advisor();
        var two = advisor.Recommend("parts=service&parts=back-office");
        Assert.Equal((OutcomeKind.Both, whole), (two.Outcome.Kind, two.Outcome.Whole));
        Assert.Equal((null, null, null), (two.Outcome.Framework, two.Outcome.RunnerUp, two.Outcome.Separating));
        Assert.NotNull(two.Outcome.Probability);
        Assert.Equal([("service", "flask", true), ("back-office", "django", true)], SplitOf(two.Outcome));
        Assert.Equal(2, two.Arguments.Count);
        Assert.All(two.Arguments, argument => Assert.Null(argument.Against));
    }

    [Fact]
    public void A_part_that_does_not_settle_it_has_its_own_leader_where_the_whole_names_none()
    {
        // The service and the back office balance; the static part leans to Flask, far too little to settle anything.
        var outcome = new CatalogueBuilder().Frameworks("django", "flask")
            .Rated("api.services", 1, 4, 9).Rated("admin.built-in", 1, 9, 4).Rated("size.small", 2, 5, 5.6)
            .Several(Questionnaire.Parts, "service: api.services 8", "back-office: admin.built-in 8", "static: size.small 3")
            .Advisor().Recommend("parts=service&parts=back-office&parts=static").Outcome;
        Assert.Equal((OutcomeKind.Both, null), (outcome.Kind, outcome.Framework?.Slug));
        Assert.Equal(("static", "flask", false), SplitOf(outcome).Last());
        Assert.InRange(outcome.Split[2].Probability, 0.5, 0.75);
    }

    [Fact]
    public void A_must_have_is_never_outvoted_by_a_part()
    {
        // The service would be Flask's; that lacks what only the pages' answers touch.
        var advisor = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("api.services", 0.5, 9, 4).Rated("admin.built-in", 0.5, 2, 9)
            .Several(Questionnaire.Parts, "pages: admin.built-in 3", "service: api.services 8")
            .Concerning("pages", "staff-editing", "daily: admin.built-in 6").Advisor();
        const string answers = "parts=pages&parts=service&staff-editing=daily";
        Assert.Equal([("pages", "django", true), ("service", "flask", true)], SplitOf(advisor.Recommend(answers).Outcome));

        var bound = advisor.Recommend(answers + "&must=admin.built-in").Outcome;
        Assert.Equal((OutcomeKind.One, "django", true), (bound.Kind, bound.Framework?.Slug, bound.IsOnlyOneThatQualifies));
    }

    [Fact]
    public void No_framework_that_a_must_have_excludes_is_given_a_part()
    {
        var bound = 0;
        Law.HoldsFor(Cases.Any, 4000, one =>
        {
            var recommendation = one.Recommendation;
            var excluded = recommendation.Standings.Where(standing => standing.IsExcluded).Select(standing => standing.Framework).ToHashSet();
            bound += recommendation.Outcome.Split.Count > 0 && excluded.Count > 0 ? 1 : 0;
            Assert.All(recommendation.Outcome.Split, part => Assert.DoesNotContain(part.Framework, excluded));
            Assert.All(recommendation.PartFlips, flip => Assert.DoesNotContain(flip.Flip.Leader, excluded));
        });
        Assert.InRange(bound, 3, int.MaxValue);
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
                Assert.Equal(
                    part.IsSettled ? alone.Leader!.Framework : outcome.Framework ?? (alone.Leader ?? one.Recommendation.Leader!).Framework,
                    part.Framework);
                Assert.Equal(
                    part.Probability,
                    alone.RunnerUp is null ? alone.Leader is null ? 0 : 1
                        : alone.Robustness!.ProbabilityBeats(alone.Leader!.Framework.Slug, alone.RunnerUp.Framework.Slug));
            }
        });
        Assert.InRange(splits, 4, int.MaxValue);
    }

    [Fact]
    public void Why_a_part_goes_to_its_framework_is_what_the_recommendation_for_that_part_alone_says()
    {
        var told = 0;
        Law.HoldsFor(Cases.Any, 600, one =>
        {
            foreach (var part in one.Recommendation.Outcome.Split)
            {
                var alone = one.Advisor.Recommend(one.Answers.ForPart(part.Part));
                var argument = alone.Arguments.FirstOrDefault(argument => part.IsSettled && argument.Framework == part.Framework);
                told += part.For.Count;
                Assert.Equal(
                    (argument?.For ?? []).Select(reason => (reason.Row.Need.Id, reason.Difference)),
                    part.For.Select(reason => (reason.Row.Need.Id, reason.Difference)));
                Assert.Equal(argument?.Rival, part.Rival);
                Assert.Equal(alone.Standings.Select(standing => (standing.Framework.Slug, standing.Score)), part.Standings.Select(standing => (standing.Framework.Slug, standing.Score)));
                Assert.Equal(part.Framework, part.Standing.Framework);
            }
        });
        Assert.InRange(told, 4, int.MaxValue);
    }

    [Fact]
    public void A_part_that_must_haves_and_evidence_decide_is_compared_with_what_must_haves_exclude()
    {
        // On neither part more than one can be ranked: the other lacks evidence there, and Bottle a must-have.
        var split = new CatalogueBuilder().Frameworks("flask", "django", "bottle").Need("api.services").Need("admin.built-in")
            .Rate("flask", "api.services", 9).Rate("django", "admin.built-in", 9).Rate("bottle", "api.services", 5).Rate("bottle", "admin.built-in", 5)
            .Rated("size.large", 0.5, 9, 9, 1)
            .Several(Questionnaire.Parts, "pages: admin.built-in 3", "service: api.services 8")
            .Advisor().Recommend("parts=pages&parts=service&must=size.large").Outcome.Split;

        Assert.Equal([("django", "bottle"), ("flask", "bottle")], split.Select(part => (part.Framework.Slug, part.Rival?.Slug ?? "")));
        Assert.Equal(["admin.built-in"], split[0].For.Select(reason => reason.Row.Need.Id));
        Assert.Equal(["api.services"], split[1].For.Select(reason => reason.Row.Need.Id));
        Assert.All(split, part => Assert.Equal(["size.large"], part.Standing.MustHaves.Select(check => check.Need.Id)));
    }

    private static CatalogueBuilder Builder(double error, double strong = 9) => new CatalogueBuilder().Frameworks("flask", "django")
        .Rated("api.services", error, strong, 4).Rated("admin.built-in", error, 2, strong).Rated("size.large", error, 4, 9).Rated("size.small", error, 7, 7)
        .Several(
            Questionnaire.Parts, "service: api.services 8", "back-office: admin.built-in 8", "api: api.services 5", "static: size.small 5")
        .Question("scope", "small: size.small 2", "large: size.large 10");

    private static IEnumerable<(string, string, bool)> SplitOf(Outcome outcome) =>
        outcome.Split.Select(part => (part.Part.Id, part.Framework.Slug, part.IsSettled));
}
