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
    decimal LargestMove,
    double Rating,
    double RatingWithout)
{
    /// <summary>Older than the half-life of its need: it counts less than half of what it did when it was new.</summary>
    public bool IsStale => AgeMonths > HalfLifeMonths;

    internal static ClaimInfluence Of(Advisor advisor, Claim claim, IReadOnlyList<ScenarioCase> cases)
    {
        var need = advisor.Needs[advisor.PositionOfNeed(claim.Need)];
        var date = claim.AsOf ?? advisor.Catalogue.Articles.First(article => article.Slug == claim.Article).Date;
        var without = advisor.WithoutClaims(other => other.Id == claim.Id);
        var (outcomes, leaders, largest) = (new List<Scenario>(), new List<Scenario>(), 0m);

        // Where its need weighs nothing and is no must-have, no number of the result depends on it.
        foreach (var one in cases.Where(one => one.Touches(claim.Need)))
        {
            var after = without.Recommend(one.Answers);
            largest = Math.Max(largest, Math.Abs(after.Ledger.PrintedScore(claim.Framework) - one.Recommendation.Ledger.PrintedScore(claim.Framework)));
            if (!Impact.SameOutcome(one.Recommendation.Outcome, after.Outcome))
            {
                outcomes.Add(one.Scenario);
            }

            if (one.Recommendation.Leader?.Framework.Slug != after.Leader?.Framework.Slug)
            {
                leaders.Add(one.Scenario);
            }
        }

        return new(
            claim,
            date,
            date?.MonthsUntil(advisor.Version.PublishedOn) ?? ModelConstants.UndatedAgeMonths,
            need.HalfLifeMonths,
            outcomes,
            leaders,
            largest,
            advisor.Ratings[claim.Framework, claim.Need].Value,
            without.Ratings[claim.Framework, claim.Need].Value);
    }
}
