using System.Numerics;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class QuestionFlipsTests
{
    private static readonly Importance[] allImportances = Enum.GetValues<Importance>();

    [Fact]
    public void The_flips_are_those_found_by_trying_every_single_change()
    {
        var flips = 0;
        Law.HoldsFor(Cases.Any, 400, one =>
        {
            var found = one.Recommendation.Flips;
            flips += found.Count;
            Assert.Null(Difference(one, [.. found.Select(Line)]));
        });
        Assert.InRange(flips, 1000, int.MaxValue);
    }

    [Fact]
    public void Control_a_flip_left_out_or_a_lead_moved_by_a_millionth_is_seen()
    {
        var one = new Case(Hand().Build(), "scope=large&team=solo");
        var flips = one.Recommendation.Flips;
        Assert.NotEmpty(flips);
        Assert.NotNull(Difference(one, [.. flips.Skip(1).Select(Line)]));
        Assert.NotNull(Difference(one, [.. flips.Select(flip => Line(flip with { Lead = flip.Lead + 0.000001m }))]));
    }

    [Fact]
    public void After_a_flip_the_named_framework_leads() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            foreach (var flip in one.Recommendation.Flips)
            {
                Assert.Equal(flip.Leader, Standing.Of(one.Advisor.Weigh(flip.Answers))[0].Framework);
            }
        });

    [Fact]
    public void The_nearest_flip_comes_first() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var leads = one.Recommendation.Flips.Select(flip => flip.Lead).ToList();
            Assert.Equal(leads.Order(), leads);
            Assert.All(leads, lead => Assert.InRange(lead, 0, 100));
        });

    [Fact]
    public void By_hand()
    {
        // Weights small 3, large 5: Flask 10 × (3 × 9 + 5 × 2)/8 = 46.25, Django 10 × (3 × 4 + 5 × 9)/8 = 71.25.
        var recommendation = Hand().Advisor().Recommend("scope=large&team=solo");
        Assert.Equal(("django", 71.25m), (recommendation.Leader!.Framework.Slug, recommendation.Leader.Score));
        Assert.Equal(
            [
                // 4 × 3 : 5 makes Flask 69.411764, Django 55.0 × …: the lead is 10 × (12 × 5 − 5 × 7)/17.
                ("team", "critical", true, "flask", 250m / 17),
                ("scope", "small", false, "flask", 50m),
                ("scope", "not-relevant", true, "flask", 50m),
            ],
            recommendation.Flips.Select(flip => (flip.Question.Id, flip.Change, flip.IsImportance, flip.Leader.Slug, flip.Lead)));
        Assert.Equal("scope=small&team=solo", recommendation.Flips[1].Answers.ToQuery());
        Assert.Equal("scope=large&team=solo&importance.team=critical", recommendation.Flips[0].Answers.ToQuery());
    }

    [Fact]
    public void A_change_that_only_makes_a_tie_is_no_flip() =>
        Assert.Empty(new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 3).Rated("a.y", 1, 3, 9)
            .Question("q", "a: a.x 5", "b: a.x 5, a.y 5").Advisor().Recommend("q=a").Flips);

    [Fact]
    public void A_lead_that_the_score_rounds_away_is_no_flip()
    {
        // Then 10 × (5 + 0.000001/30) against 50: to six decimals, as the ledger has them, the same.
        var advisor = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.now", 1, 9, 3).Rated("a.hair", 1, 5, 5.000001).Rated("a.even", 1, 5, 5)
            .Question("q", "now: a.now 5", "then: a.hair 1, a.even 29").Advisor();
        Assert.Equal([1, 1], advisor.Standings("q=then").Select(standing => standing.Rank));
        Assert.Empty(advisor.Recommend("q=now").Flips);
    }

    [Fact]
    public void Of_two_that_tie_for_a_new_lead_the_one_is_named_that_the_result_would_name()
    {
        // Now second and third by score, z before a; after the change they tie, and a result lists ties by slug.
        var recommendation = new CatalogueBuilder().Frameworks("leader", "z", "a").Rated("n.x", 1, 9, 5, 4).Rated("n.y", 1, 1, 8, 8)
            .Question("q", "now: n.x 5", "then: n.y 5").Advisor().Recommend("q=now");
        Assert.Equal("a", Assert.Single(recommendation.Flips, flip => !flip.IsImportance).Leader.Slug);
    }

    [Fact]
    public void A_leader_that_drops_out_for_want_of_evidence_is_flipped_too()
    {
        var recommendation = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.x", 1, 9, 3).Need("a.y").Rate("django", "a.y", 3)
            .Question("q", "known: a.x 5", "unknown: a.y 5").Advisor().Recommend("q=known");
        var flip = Assert.Single(recommendation.Flips, flip => !flip.IsImportance);
        Assert.Equal(("unknown", "django", 0m), (flip.Change, flip.Leader.Slug, flip.Lead));
    }

    [Fact]
    public void Must_haves_keep_out_whom_a_change_would_make_first() =>
        Assert.Empty(new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 9, 3).Rated("a.y", 1, 3, 9).Rated("a.z", 1, 9, 1)
            .Question("q", "a: a.x 5", "b: a.y 5").Advisor().Recommend("q=a&must=a.z").Flips);

    private static CatalogueBuilder Hand() => new CatalogueBuilder().Frameworks("flask", "django")
        .Rated("size.small", 1, 9, 4).Rated("size.large", 1, 2, 9)
        .Question("scope", "small: size.small 5", "large: size.large 5").Question("team", "solo: size.small 3", "many: size.large 3");

    private static string? Difference(Case one, IReadOnlyCollection<string> flips)
    {
        var expected = BruteForce(one).Order(StringComparer.Ordinal).ToList();
        var actual = flips.Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(actual)
            ? null
            : $"expected {string.Join("; ", expected.Except(actual))} but got {string.Join("; ", actual.Except(expected))}";
    }

    internal static string Line(QuestionFlip flip) =>
        FormattableString.Invariant($"{flip.Question.Id} {flip.Change} {flip.IsImportance} {flip.Leader.Slug} {Math.Round(flip.Lead, 15)} {flip.Answers}");

    private static IEnumerable<string> BruteForce(Case one)
    {
        var now = Standing.Of(one.Ledger)[0];
        if (!now.IsRanked)
        {
            yield break;
        }

        foreach (var (question, change, isImportance, answers) in SingleChanges(one.Catalogue, one.Answers))
        {
            var ledger = one.Advisor.Weigh(answers);
            var then = Standing.Of(ledger);
            if (then[0].IsRanked && then.Of(now.Framework.Slug).Rank != 1)
            {
                var lead = then.Of(now.Framework.Slug).IsRanked ? ExactLead(ledger, then[0].Framework, now.Framework) : 0;
                yield return Line(new QuestionFlip(question, answers, change, isImportance, then[0].Framework, lead));
            }
        }
    }

    internal static IEnumerable<(Question Question, string Change, bool IsImportance, Answers Answers)> SingleChanges(Catalogue catalogue, Answers answers)
    {
        foreach (var question in catalogue.Questions)
        {
            var chosen = answers.To(question.Id)?.Options ?? [];
            foreach (var option in question.Options)
            {
                IReadOnlyList<Option> then = !question.Several ? [option]
                    : [.. question.Options.Where(other => chosen.Contains(other) != (other == option))];
                if (then.Count > 0 && !then.SequenceEqual(chosen))
                {
                    yield return (question, option.Id, false, answers.With(new Answer(question, then)));
                }
            }

            if (answers.To(question.Id) is not null)
            {
                foreach (var importance in allImportances.Where(other => other != answers.ImportanceOf(question.Id)))
                {
                    yield return (question, Questionnaire.WordFor(importance), true, answers.With(question.Id, importance));
                }
            }
        }
    }

    // 10 × Σ W (r − r') / Σ W as a fraction of whole numbers, divided once.
    internal static decimal ExactLead(Ledger ledger, Framework leader, Framework other)
    {
        var advisor = ledger.Advisor;
        var difference = BigInteger.Zero;
        for (var need = 0; need < advisor.Needs.Count; need++)
        {
            difference += (BigInteger)ledger.Weights[need] * (Units(leader, need) - Units(other, need));
        }

        return (decimal)(difference * 10) / ((decimal)ledger.TotalWeight * ModelConstants.UnitsPerPoint);

        BigInteger Units(Framework framework, int need) => (BigInteger)Math.Round(
            (decimal)advisor.Ratings[framework.Slug, advisor.Needs[need].Id].Value * ModelConstants.UnitsPerPoint, MidpointRounding.AwayFromZero);
    }
}
