using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Where a framework stands for a set of answers.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Score">0 to 100 to six decimals; null when nothing was answered.</param>
/// <param name="PrintedScore">The score to one decimal, the sum of the printed points; null when nothing was answered.</param>
/// <param name="Rank">1 = best, equal scores share a rank; null when it is not ranked.</param>
/// <param name="Coverage">K: share of the weight on needs for which there is evidence, 0 to 1.</param>
/// <param name="MustHaves">Each must-have held against it.</param>
public sealed record Standing(
    Framework Framework,
    decimal? Score,
    decimal? PrintedScore,
    int? Rank,
    double Coverage,
    IReadOnlyList<MustHaveCheck> MustHaves)
{
    /// <summary>The must-haves it fails; any one excludes it.</summary>
    public IEnumerable<MustHaveCheck> Failed => MustHaves.Where(check => check.State == MustHaveState.Fail);

    /// <summary>Whether a must-have excludes it.</summary>
    public bool IsExcluded => MustHaves.Any(check => check.State == MustHaveState.Fail);

    /// <summary>Whether there is too little evidence to rank it.</summary>
    public bool LacksEvidence => !IsExcluded && Coverage < ModelConstants.RankedFromCoverage;

    /// <summary>Whether it is in the ranking.</summary>
    public bool IsRanked => Rank is not null;

    /// <summary>
    /// All frameworks: the ranked ones first, best first; then those with too little evidence; then the excluded ones,
    /// by fewest must-haves failed, then smallest shortfall, then score. What is still equal goes by slug.
    /// </summary>
    internal static IReadOnlyList<Standing> Of(Ledger ledger)
    {
        var standings = ledger.Advisor.Catalogue.Frameworks.Select((framework, position) => Of(ledger, framework, position)).ToList();
        var ranked = standings.Where(standing => !ledger.IsEmpty && !standing.IsExcluded && !standing.LacksEvidence).ToList();

        // Shortfalls add up in decimals: a sum of doubles would depend on the order of the must-haves.
        return [.. standings
            .Select(standing => ranked.Contains(standing)
                ? standing with { Rank = 1 + ranked.Count(other => other.Score > standing.Score) }
                : standing)
            .OrderBy(standing => standing.Rank ?? int.MaxValue)
            .ThenBy(standing => standing.Failed.Count())
            .ThenBy(standing => standing.Failed.Sum(check => Math.Round((decimal)check.Shortfall, 6)))
            .ThenByDescending(standing => standing.Score)
            .ThenBy(standing => standing.Framework.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Positions of the frameworks that no must-have excludes, in the order in which equal scores are listed: by slug.</summary>
    internal static int[] CandidatesOf(IReadOnlyList<Standing> standings, Advisor advisor) =>
    [
        .. standings.Where(standing => !standing.IsExcluded).Select(standing => standing.Framework.Slug)
            .Order(StringComparer.Ordinal).Select(advisor.PositionOf),
    ];

    private static Standing Of(Ledger ledger, Framework framework, int position)
    {
        var advisor = ledger.Advisor;
        return new(
            framework,
            ledger.IsEmpty ? null : ledger.Score(framework.Slug),
            ledger.IsEmpty ? null : ledger.PrintedScore(framework.Slug),
            null,
            ledger.CoverageOf(position),
            [.. ledger.Answers.MustHaves.Select(need => MustHaveCheck.Of(
                advisor.Needs[advisor.PositionOfNeed(need)], advisor.Ratings[framework.Slug, need]))]);
    }
}
