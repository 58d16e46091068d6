using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Review;

/// <summary>A claim that counts, its age, and what the scenarios would be without it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Date">The date it counts from: its own, or its article's; null when undated.</param>
/// <param name="AgeMonths">Months from that date to the day of the knowledge; of undated ones what the model takes.</param>
/// <param name="HalfLifeMonths">After how many months a claim on its need counts half.</param>
/// <param name="Outcomes">The scenarios that end in another outcome without it.</param>
/// <param name="Leaders">The scenarios that another framework, or none, leads without it.</param>
/// <param name="Together">
/// The scenarios that end in another outcome without all that its article claims on the same framework and need.
/// </param>
/// <param name="Companions">How many other claims that are.</param>
/// <param name="LargestMove">By how many printed score points, at least 0, it moves a score in the scenario it moves most.</param>
/// <param name="Rating">The rating it is part of, 0 to 10.</param>
/// <param name="RatingWithout">That rating without it, 0 to 10.</param>
public sealed record ClaimInfluence(
    Claim Claim,
    PartialDate? Date,
    int AgeMonths,
    int HalfLifeMonths,
    IReadOnlyList<Scenario> Outcomes,
    IReadOnlyList<Scenario> Leaders,
    IReadOnlyList<Scenario> Together,
    int Companions,
    decimal LargestMove,
    double Rating,
    double RatingWithout)
{
    /// <summary>Older than the half-life of its need: it counts less than half of what it did when it was new.</summary>
    public bool IsStale => AgeMonths > HalfLifeMonths;

    /// <summary>Looks at claims one at a time.</summary>
    internal static IReadOnlyList<ClaimInfluence> AllOf(Advisor advisor, IEnumerable<Claim> claims, IReadOnlyList<ScenarioCase> cases)
    {
        // Many claims leave the same rating behind, such as those by which an article says a thing twice.
        var known = new Dictionary<(string Framework, string Need, double Value, double StandardError, bool IsCovered), Effect>();
        var needs = advisor.Needs.ToDictionary(need => need.Id, StringComparer.Ordinal);
        var dates = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, article => article.Date, StringComparer.Ordinal);
        var counted = claims.ToList();
        var companions = counted.ToLookup(claim => (claim.Article, claim.Framework, claim.Need));
        var voices = new Dictionary<(string Article, string Framework, string Need), Effect>();
        var all = new List<ClaimInfluence>();
        foreach (var claim in counted)
        {
            var rating = advisor.Ratings[claim.Framework, claim.Need];
            var without = advisor.Ratings.Without(claim);
            var left = (claim.Framework, claim.Need, without.Value, without.StandardError, without.IsCovered);
            if (!known.TryGetValue(left, out var effect))
            {
                effect = (rating.Value, rating.StandardError, rating.IsCovered) == (without.Value, without.StandardError, without.IsCovered)
                    ? Effect.None
                    : Effect.Of(advisor, claim, other => other.Id == claim.Id, cases);
                known.Add(left, effect);
            }

            var voice = (claim.Article, claim.Framework, claim.Need);
            if (!voices.TryGetValue(voice, out var together))
            {
                together = companions[voice].Count() == 1
                    ? effect
                    : Effect.Of(advisor, claim, other => (other.Article, other.Framework, other.Need) == voice, cases);
                voices.Add(voice, together);
            }

            var date = claim.AsOf ?? dates[claim.Article];
            var age = date?.MonthsUntil(advisor.Version.PublishedOn) ?? ModelConstants.UndatedAgeMonths;
            all.Add(new(claim, date, age, needs[claim.Need].HalfLifeMonths, effect.Outcomes, effect.Leaders, together.Outcomes, companions[voice].Count() - 1, effect.LargestMove, rating.Value, without.Value));
        }

        return all;
    }

    /// <summary>What leaving a claim out does to the scenarios.</summary>
    private sealed record Effect(IReadOnlyList<Scenario> Outcomes, IReadOnlyList<Scenario> Leaders, decimal LargestMove)
    {
        public static Effect None { get; } = new([], [], 0);

        public static Effect Of(Advisor advisor, Claim claim, Func<Claim, bool> isLeftOut, IReadOnlyList<ScenarioCase> cases)
        {
            var without = advisor.WithoutClaims(isLeftOut);

            // Where its need weighs nothing and is no must-have, no number of the result depends on it.
            var touched = cases.Where(one => one.Touches(claim.Need)).Select(one => (Case: one, After: without.Recommend(one.Answers))).ToList();
            return new(
                [.. touched.Where(one => !Impact.SameOutcome(one.Case.Recommendation.Outcome, one.After.Outcome)).Select(one => one.Case.Scenario)],
                [.. touched.Where(one => one.Case.Recommendation.Leader?.Framework.Slug != one.After.Leader?.Framework.Slug).Select(one => one.Case.Scenario)],
                touched.Select(one => Math.Abs(one.After.Ledger.PrintedScore(claim.Framework) - one.Case.Recommendation.Ledger.PrintedScore(claim.Framework)))
                    .DefaultIfEmpty().Max());
        }
    }
}
