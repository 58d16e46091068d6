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
    private readonly Lazy<IReadOnlyList<ClaimInfluence>> stale;
    private readonly Lazy<IReadOnlyList<ClaimInfluence>> claims;
    private readonly Lazy<IReadOnlyList<ScenarioWithoutStale>> withoutStale;

    private Freshness(Advisor advisor)
    {
        var cases = ScenarioCase.AllOf(advisor);
        var influences = new Influences(advisor, cases);
        Scenarios = cases.Count;
        Count = influences.Claims.Count;
        stale = new(() => InOrder(influences.Claims.Where(influences.IsStale).Select(influences.Of)));
        claims = new(() => [.. Stale, .. InOrder(influences.Claims.Where(claim => !influences.IsStale(claim)).Select(influences.Of))]);
        withoutStale = new(() => ScenarioWithoutStale.AllOf(advisor, influences.Claims.Where(influences.IsStale), cases));
    }

    /// <summary>How many scenarios were looked at: those whose answers can be read.</summary>
    public int Scenarios { get; }

    /// <summary>How many claims count.</summary>
    public int Count { get; }

    /// <summary>
    /// Every claim that counts: stale ones first, in each group those first without which most scenarios end otherwise, then
    /// have another leader, then those without whose whole article they would, then those that move a score furthest. Worked
    /// out when first asked for; most of what it takes is not about the stale ones.
    /// </summary>
    public IReadOnlyList<ClaimInfluence> Claims => claims.Value;

    /// <summary>Every scenario with all stale claims left out, in the order of the catalogue.</summary>
    public IReadOnlyList<ScenarioWithoutStale> WithoutStale => withoutStale.Value;

    /// <summary>The claims that are stale, in the same order; worked out when first asked for.</summary>
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
    public static Freshness Of(Advisor advisor) => new(advisor);
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
