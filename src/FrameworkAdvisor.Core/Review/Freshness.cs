using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Review;

/// <summary>
/// How old each claim is that counts and how much of the scenarios' results rests on it, so that the old ones that decide
/// most are looked at first. A pure function of the knowledge; immutable and safe to share between threads.
/// </summary>
public sealed class Freshness
{
    // Of the order of a second: what one recommendation takes whatever its size, and what a framework on a need adds to it.
    private const long MostWork = 100_000_000;
    private const int WorkOfOne = 1_000;

    private readonly Lazy<IReadOnlyList<ClaimInfluence>> stale;
    private readonly Lazy<IReadOnlyList<ClaimInfluence>> claims;
    private readonly Lazy<IReadOnlyList<ScenarioWithoutStale>> withoutStale;

    private Freshness(Advisor advisor, long mostWork)
    {
        var cases = ScenarioCase.AllOf(advisor);
        var influences = new Influences(advisor, cases);
        var most = (int)Math.Clamp(mostWork / (Math.Max(1, cases.Count) * (WorkOfOne + ((long)advisor.Needs.Count * advisor.Catalogue.Frameworks.Count))), 1, int.MaxValue);
        var isStale = influences.Claims.ToLookup(influences.IsStale);
        Scenarios = cases.Count;
        Count = influences.Claims.Count;
        StaleCount = isStale[true].Count();
        LookedAtStale = Math.Min(most, StaleCount);
        LookedAt = LookedAtStale + Math.Min(most, Count - StaleCount);
        stale = new(() => InOrder(Furthest(isStale[true])));
        claims = new(() => [.. Stale, .. InOrder(Furthest(isStale[false]))]);
        withoutStale = new(() => ScenarioWithoutStale.AllOf(advisor, isStale[true], cases));

        IEnumerable<ClaimInfluence> Furthest(IEnumerable<Claim> some) =>
            (some.Count() <= most ? some : some.OrderByDescending(influences.MoveOf).ThenBy(claim => claim.Id, StringComparer.Ordinal).Take(most)).Select(influences.Of);
    }

    /// <summary>How many scenarios were looked at: those whose answers can be read.</summary>
    public int Scenarios { get; }

    /// <summary>How many claims count.</summary>
    public int Count { get; }

    /// <summary>How many of them are stale.</summary>
    public int StaleCount { get; }

    /// <summary>
    /// How many of the claims were looked at: all, unless there is so much knowledge that it would take too long. Then of
    /// the stale ones, and of the others, those are that move the rating furthest which they are part of.
    /// </summary>
    public int LookedAt { get; }

    /// <summary>How many of the stale ones were.</summary>
    public int LookedAtStale { get; }

    /// <summary>
    /// Every claim that was looked at: stale ones first, in each group those first without which most scenarios end otherwise, then
    /// have another leader, then those without whose whole article they would, then those that move a score furthest. Worked
    /// out when first asked for; most of what it takes is not about the stale ones.
    /// </summary>
    public IReadOnlyList<ClaimInfluence> Claims => claims.Value;

    /// <summary>Every scenario with all stale claims left out, in the order of the catalogue.</summary>
    public IReadOnlyList<ScenarioWithoutStale> WithoutStale => withoutStale.Value;

    /// <summary>Those of them that are stale, in the same order; worked out when first asked for.</summary>
    public IReadOnlyList<ClaimInfluence> Stale => stale.Value;

    private static IReadOnlyList<ClaimInfluence> InOrder(IEnumerable<ClaimInfluence> some) =>
    [
        .. some.OrderByDescending(claim => claim.Outcomes.Count)
            .ThenByDescending(claim => claim.Leaders.Count)
            .ThenByDescending(claim => claim.Together.Count)
            .ThenByDescending(claim => claim.LargestMove)
            .ThenByDescending(claim => claim.AgeMonths)
            .ThenBy(claim => claim.Claim.Id, StringComparer.Ordinal),
    ];

    /// <summary>Looks at all claims of a state of the knowledge.</summary>
    public static Freshness Of(Advisor advisor) => Of(advisor, MostWork);

    /// <summary>The same with another bound.</summary>
    internal static Freshness Of(Advisor advisor, long mostWork) => new(advisor, mostWork);
}

/// <summary>What a scenario would be if no stale claim counted.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Now">With all claims that count.</param>
/// <param name="Without">Without the stale ones.</param>
public sealed record ScenarioWithoutStale(Scenario Scenario, Recommendation Now, Recommendation Without)
{
    /// <summary>Whether something else would be advised.</summary>
    public bool IsOutcomeChanged { get; } = !Impact.SameOutcome(Now.Outcome, Without.Outcome);

    /// <summary>The printed scores on both sides, in the order of the catalogue.</summary>
    public IReadOnlyList<ScoreMove> Scores { get; } = ScoreMove.AllOf(Now, Without);

    internal static IReadOnlyList<ScenarioWithoutStale> AllOf(Advisor advisor, IEnumerable<Claim> stale, IReadOnlyList<ScenarioCase> cases)
    {
        var ids = stale.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var without = ids.Count == 0 ? advisor : advisor.WithoutClaims(claim => ids.Contains(claim.Id));
        return [.. cases.Select(one => new ScenarioWithoutStale(one.Scenario, one.Recommendation, without.Recommend(one.Answers)))];
    }
}

/// <summary>A scenario whose answers can be read, with its result.</summary>
internal sealed record ScenarioCase(Scenario Scenario, Answers Answers, Recommendation Recommendation)
{
    public bool Touches(string need) => Recommendation.Ledger.WeightOf(need) > 0 || Answers.MustHaves.Contains(need);

    public static IReadOnlyList<ScenarioCase> AllOf(Advisor advisor) =>
    [
        .. from scenario in advisor.Catalogue.Scenarios
           let reading = advisor.Questionnaire.Read(ScenarioCheck.PairsOf(scenario.Query))
           where reading.Errors.Count == 0
           select new ScenarioCase(scenario, reading.Answers, advisor.Recommend(reading.Answers)),
    ];
}
