using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
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

    /// <summary>Whether results hang on it, by itself or with the rest of what its article says on the same.</summary>
    public bool Decides => Outcomes.Count > 0 || Together.Count > 0;
}

/// <summary>Looks at the claims that count one at a time; what one needs that another needed is kept.</summary>
internal sealed class Influences
{
    // Many claims leave the same rating behind, such as those by which an article says a thing twice.
    private readonly Dictionary<(string Framework, string Need, double Value, double StandardError, bool IsCovered), Effect> known = [];
    private readonly Dictionary<(string Article, string Framework, string Need), Effect> voices = [];
    private readonly ILookup<(string Article, string Framework, string Need), Claim> companions;
    private readonly Dictionary<string, Need> needs;
    private readonly Dictionary<string, PartialDate?> dates;
    private readonly Advisor advisor;
    private readonly IReadOnlyList<ScenarioCase> cases;

    public Influences(Advisor advisor, IReadOnlyList<ScenarioCase> cases)
    {
        (this.advisor, this.cases) = (advisor, cases);
        Claims = [.. advisor.Catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Accepted)];
        companions = Claims.ToLookup(VoiceOf);
        needs = advisor.Needs.ToDictionary(need => need.Id, StringComparer.Ordinal);
        dates = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, article => article.Date, StringComparer.Ordinal);
    }

    /// <summary>Those that count.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Whether a claim is older than the half-life of its need.</summary>
    public bool IsStale(Claim claim) => AgeOf(claim) > needs[claim.Need].HalfLifeMonths;

    public ClaimInfluence Of(Claim claim)
    {
        var rating = advisor.Ratings[claim.Framework, claim.Need];
        var without = Without(claim);
        var left = (claim.Framework, claim.Need, without.Value, without.StandardError, without.IsCovered);
        if (!known.TryGetValue(left, out var effect))
        {
            effect = (rating.Value, rating.StandardError, rating.IsCovered) == (without.Value, without.StandardError, without.IsCovered)
                ? Effect.None
                : Effect.Of(advisor, claim, other => other.Id == claim.Id, cases);
            known.Add(left, effect);
        }

        var voice = VoiceOf(claim);
        if (!voices.TryGetValue(voice, out var together))
        {
            together = companions[voice].Count() == 1 ? effect : Effect.Of(advisor, claim, other => VoiceOf(other) == voice, cases);
            voices.Add(voice, together);
        }

        return new(
            claim,
            DateOf(claim),
            AgeOf(claim),
            needs[claim.Need].HalfLifeMonths,
            effect.Outcomes,
            effect.Leaders,
            together.Outcomes,
            companions[voice].Count() - 1,
            effect.LargestMove,
            rating.Value,
            without.Value);
    }

    /// <summary>By how many rating points a claim moves the rating it is part of, at least 0.</summary>
    public double MoveOf(Claim claim) => Math.Abs(Without(claim).Value - advisor.Ratings[claim.Framework, claim.Need].Value);

    private Rating Without(Claim claim) => advisor.Ratings.Without(claim.Framework, claim.Need, other => other.Id == claim.Id);

    private static (string Article, string Framework, string Need) VoiceOf(Claim claim) => (claim.Article, claim.Framework, claim.Need);

    private PartialDate? DateOf(Claim claim) => claim.AsOf ?? dates[claim.Article];

    private int AgeOf(Claim claim) => DateOf(claim)?.MonthsUntil(advisor.Version.PublishedOn) ?? ModelConstants.UndatedAgeMonths;

    /// <summary>What leaving a claim out does to the scenarios.</summary>
    private sealed record Effect(IReadOnlyList<Scenario> Outcomes, IReadOnlyList<Scenario> Leaders, decimal LargestMove)
    {
        public static Effect None { get; } = new([], [], 0);

        public static Effect Of(Advisor advisor, Claim claim, Func<Claim, bool> isLeftOut, IReadOnlyList<ScenarioCase> cases)
        {
            // Where its need weighs nothing and is no must-have, no number of the result depends on it.
            var touching = cases.Where(one => one.Touches(claim.Need)).ToList();
            if (touching.Count == 0)
            {
                return None;
            }

            var without = advisor.WithoutClaimsOn(claim.Framework, claim.Need, isLeftOut);
            var touched = touching.ConvertAll(one => (Case: one, After: without.Recommend(one.Answers)));
            return new(
                [.. touched.Where(one => !Impact.SameOutcome(one.Case.Recommendation.Outcome, one.After.Outcome)).Select(one => one.Case.Scenario)],
                [.. touched.Where(one => one.Case.Recommendation.Leader?.Framework.Slug != one.After.Leader?.Framework.Slug).Select(one => one.Case.Scenario)],
                touched.Select(one => Math.Abs(one.After.Ledger.PrintedScore(claim.Framework) - one.Case.Recommendation.Ledger.PrintedScore(claim.Framework)))
                    .DefaultIfEmpty().Max());
        }
    }
}
