using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class OutcomeRulesTests
{
    [Fact]
    public void One_framework_that_is_clearly_better_is_advised()
    {
        var outcome = Pair(0.5, 9, 3).Recommend("q=a").Outcome;
        Assert.Equal((OutcomeKind.One, "one", "clearly better"), (outcome.Kind, outcome.KindWord, outcome.Label));
        Assert.Equal(("flask", "django"), (outcome.Framework?.Slug, outcome.RunnerUp?.Slug));
        Assert.InRange(outcome.Probability!.Value, 0.99, 1);
        Assert.Empty(outcome.Split);
        Assert.Empty(outcome.ToRelax);
        Assert.Null(outcome.Separating);
    }

    [Fact]
    public void The_only_one_that_qualifies_is_advised_without_a_probability_to_argue_about()
    {
        var outcome = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.5, 9, 3).Rated("a.y", 0.5, 1, 9)
            .Question("q", "a: a.x 1").Advisor().Recommend("q=a&must=a.y").Outcome;
        Assert.Equal((OutcomeKind.One, "django", 1.0), (outcome.Kind, outcome.Framework?.Slug, outcome.Probability!.Value));
        Assert.Null(outcome.RunnerUp);
        Assert.Equal("the only one that qualifies", outcome.Label);
    }

    [Theory]
    [InlineData("q=a", "the only one ranked")]
    [InlineData("q=a&must=a.y", "the only one ranked")]
    [InlineData("q=a&must=a.y&must=a.z", "the only one that qualifies")]
    public void Alone_among_others_with_too_little_evidence_it_is_not_said_to_be_the_only_one_that_qualifies(string query, string label)
    {
        var outcome = new CatalogueBuilder().Frameworks("flask", "django", "bottle").Rated("a.x", 0.5, 9)
            .Rated("a.y", 0.5, 9, 1, 9).Rated("a.z", 0.5, 9, 9, 1).Question("q", "a: a.x 1").Advisor().Recommend(query).Outcome;
        Assert.Equal((OutcomeKind.One, "flask", label), (outcome.Kind, outcome.Framework?.Slug, outcome.Label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=nothing")]
    [InlineData("q=a&importance.q=not-relevant")]
    [InlineData("must=a.x")]
    public void Nothing_that_weighs_is_no_answers_even_before_must_haves(string query)
    {
        var recommendation = Pair(0.5, 1, 1).Recommend(query);
        Assert.Equal((OutcomeKind.NoAnswers, "nothing to weigh yet"), (recommendation.Outcome.Kind, recommendation.Outcome.Label));
        Assert.Null(recommendation.Outcome.Framework);
        Assert.Null(recommendation.Robustness);
        Assert.Null(recommendation.Leader);
        Assert.Empty(recommendation.Flips);
    }

    [Fact]
    public void Where_must_haves_exclude_all_the_nearest_is_named_with_what_to_relax()
    {
        var outcome = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.x", 0.5, 9, 3).Rated("a.y", 0.5, 1, 9).Rated("a.z", 0.5, 1, 2)
            .Question("q", "a: a.x 1").Advisor().Recommend("q=a&must=a.y&must=a.z").Outcome;
        Assert.Equal((OutcomeKind.NoneQualifies, "none has all must-haves"), (outcome.Kind, outcome.Label));
        Assert.Equal("django", outcome.Framework?.Slug);
        Assert.Equal(["a.z"], outcome.ToRelax.Select(need => need.Id));
        Assert.Null(outcome.Probability);
    }

    [Fact]
    public void Relaxing_what_is_named_lets_a_framework_in() =>
        Law.HoldsFor(Cases.Rated, 300, one =>
        {
            var strict = one.Answers.WithMustHaves(one.Catalogue.Needs.Select(need => need.Id).Take(4));
            var outcome = one.Advisor.Recommend(strict).Outcome;
            if (outcome.Kind == OutcomeKind.NoneQualifies)
            {
                var relaxed = strict.WithMustHaves(strict.MustHaves.Except(outcome.ToRelax.Select(need => need.Id)));
                Assert.Contains(one.Advisor.Recommend(relaxed).Standings, standing => standing.IsRanked);
                var allButOne = outcome.ToRelax.Skip(1).Select(need => need.Id);
                var still = strict.WithMustHaves(strict.MustHaves.Except(allButOne));
                Assert.Equal(OutcomeKind.NoneQualifies, one.Advisor.Recommend(still).Outcome.Kind);
            }
        });

    [Fact]
    public void No_smaller_set_of_must_haves_lets_a_framework_in_than_the_one_named() =>
        Law.HoldsFor(Cases.Rated, 300, one =>
        {
            var strict = one.Answers.WithMustHaves(one.Catalogue.Needs.Select(need => need.Id).Take(6));
            var outcome = one.Advisor.Recommend(strict).Outcome;
            if (outcome.Kind == OutcomeKind.NoneQualifies)
            {
                var enough = SubsetsOf(strict.MustHaves)
                    .Where(given => one.Advisor.Rank(strict.WithMustHaves(strict.MustHaves.Except(given))).Any(standing => !standing.IsExcluded))
                    .ToList();
                var named = outcome.ToRelax.Select(need => need.Id).Order(StringComparer.Ordinal).ToList();
                Assert.Contains(enough, given => given.Order(StringComparer.Ordinal).SequenceEqual(named));
                Assert.Equal(enough.Min(given => given.Count), named.Count);
                Assert.False(one.Advisor.Rank(strict.WithMustHaves(strict.MustHaves.Except(named))).Of(outcome.Framework!.Slug).IsExcluded);
            }
        });

    [Fact]
    public void Without_evidence_on_what_weighs_there_is_not_enough()
    {
        var builder = new CatalogueBuilder().Frameworks("flask", "django").Need("a.x").Rated("a.y", 0.5, 9, 1).Question("q", "a: a.x 3, a.y 2");
        var recommendation = builder.Advisor().Recommend("q=a");
        Assert.Equal((OutcomeKind.NotEnoughEvidence, "not enough evidence"), (recommendation.Outcome.Kind, recommendation.Outcome.Label));
        Assert.Null(recommendation.Robustness);
    }

    [Fact]
    public void With_some_excluded_and_the_others_without_evidence_there_is_not_enough() =>
        Assert.Equal(
            OutcomeKind.NotEnoughEvidence,
            new CatalogueBuilder().Frameworks("flask", "django").Need("a.x").Rate("flask", "a.x", 9).Need("a.y").Rate("flask", "a.y", 1)
                .Question("q", "a: a.x 1").Advisor().Recommend("q=a&must=a.y").Outcome.Kind);

    [Theory]
    [InlineData(0.01, 6.91)]
    [InlineData(0.1, 7)]
    [InlineData(0.1, 6.95)]
    public void A_choice_that_is_known_to_cost_next_to_nothing_is_either(double error, double runnerUp)
    {
        var recommendation = Pair(error, 7, runnerUp).Recommend("q=a");
        Assert.All(["flask", "django"], framework => Assert.InRange(recommendation.Robustness!.ExpectedRegret(framework), 0, 0.0999));
        Assert.Equal((OutcomeKind.Either, "either will do"), (recommendation.Outcome.Kind, recommendation.Outcome.Label));
        Assert.Null(recommendation.Outcome.Framework);
        Assert.Null(recommendation.Outcome.RunnerUp);
        Assert.NotNull(recommendation.Outcome.Probability);
    }

    [Theory]
    [InlineData(0.5, 6.95)]
    [InlineData(1.5, 7)]
    public void A_small_difference_that_is_not_known_well_may_matter_and_is_too_close(double error, double runnerUp)
    {
        var recommendation = Pair(error, 7, runnerUp).Recommend("q=a");
        Assert.All(["flask", "django"], framework => Assert.InRange(recommendation.Robustness!.ExpectedRegret(framework), 0.1, 10));
        Assert.Equal(OutcomeKind.TooClose, recommendation.Outcome.Kind);
    }

    [Fact]
    public void Close_ratings_on_many_needs_with_good_sources_are_either()
    {
        var builder = new CatalogueBuilder().Frameworks("flask", "django");
        var needs = Enumerable.Range(0, 15).Select(at => $"a.n{at:00}").ToList();
        var stances = Enumerable.Repeat(1, 30).ToArray();
        needs.ForEach(need => builder.Need(need).Voices("flask", need, stances).Voices("django", need, stances));
        var recommendation = builder.Question("q", "a: " + string.Join(", ", needs.Select(need => $"{need} 1"))).Advisor().Recommend("q=a");

        Assert.Equal(OutcomeKind.Either, recommendation.Outcome.Kind);
    }

    [Fact]
    public void Either_is_said_only_where_choosing_either_costs_less_than_the_limit()
    {
        var either = 0;
        Law.HoldsFor(Cases.Rated, 400, one =>
        {
            if (NearAndWellKnown(one).Recommendation is { RunnerUp: { } runnerUp, Leader: { } leader } recommendation
                && (recommendation.Outcome.Whole ?? recommendation.Outcome.Kind) is OutcomeKind.Either or OutcomeKind.One or OutcomeKind.TooClose)
            {
                var costsLess = new[] { leader, runnerUp }.All(standing => recommendation.Robustness!.ExpectedRegret(standing.Framework.Slug) < 0.1);
                Assert.Equal(costsLess, (recommendation.Outcome.Whole ?? recommendation.Outcome.Kind) == OutcomeKind.Either);
                either += costsLess ? 1 : 0;
            }
        });
        Assert.InRange(either, 20, 380);
    }

    [Fact]
    public void A_small_difference_that_is_above_the_threshold_and_sure_is_one() =>
        Assert.Equal(OutcomeKind.One, Pair(0.01, 7, 6.89).Recommend("q=a").Outcome.Kind);

    [Fact]
    public void A_difference_that_may_matter_but_is_not_settled_is_too_close()
    {
        // The difference of 0.4 has a standard error of 2.1: p is Φ(0.19), about .57.
        var outcome = Pair(1.5, 7, 6.6).Recommend("q=a").Outcome;
        Assert.Equal((OutcomeKind.TooClose, "too close to call"), (outcome.Kind, outcome.Label));
        Assert.Null(outcome.Framework);
        Assert.Null(outcome.RunnerUp);
        Assert.InRange(outcome.Probability!.Value, 0.5, 0.6);
        Assert.Equal("q", outcome.Separating?.Id);
    }

    [Fact]
    public void The_same_difference_better_known_is_a_slight_edge()
    {
        var outcome = Pair(0.5, 7, 6.6).Recommend("q=a").Outcome;
        Assert.Equal((OutcomeKind.One, "slight edge"), (outcome.Kind, outcome.Label));
    }

    [Fact]
    public void Every_kind_is_reached_by_generated_answers_too()
    {
        var kinds = new HashSet<OutcomeKind>();
        Law.HoldsFor(Cases.Any, 400, one => kinds.Add(one.Recommendation.Outcome.Kind));
        Law.HoldsFor(Cases.Rated, 20, one => kinds.Add(NearAndWellKnown(one).Recommendation.Outcome.Kind));
        Assert.Equal(Enum.GetValues<OutcomeKind>(), kinds.Order());
    }

    [Fact]
    public void The_rules_are_tried_in_the_order_in_which_they_are_printed() =>
        Assert.Equal(
            [
                OutcomeKind.NoAnswers, OutcomeKind.NoneQualifies, OutcomeKind.NotEnoughEvidence, OutcomeKind.Both, OutcomeKind.Either,
                OutcomeKind.TooClose, OutcomeKind.One,
            ],
            OutcomeRules.InWords.Select(rule => rule.Kind));

    private static Advisor Pair(double error, double flask, double django) => new CatalogueBuilder()
        .Frameworks("flask", "django").Rated("a.x", error, flask, django).Question("q", "a: a.x 1", "nothing").Advisor();

    // Ratings that lie close together and are known to a tenth of a point: what it takes to show that a choice is worth little.
    private static Case NearAndWellKnown(Case one) => one.With(one.Catalogue with
    {
        EditorRatings = [.. one.Catalogue.EditorRatings.Select(rating => rating with { Value = 5 + ((rating.Value - 5) / 10), StandardError = 0.1 })],
    });

    private static IEnumerable<List<string>> SubsetsOf(IReadOnlyList<string> all) =>
        Enumerable.Range(0, 1 << all.Count).Select(bits => all.Where((_, at) => (bits & (1 << at)) != 0).ToList());
}
