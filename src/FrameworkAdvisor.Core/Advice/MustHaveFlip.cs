using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Must-haves that change the leader when they are named no longer, or one that does when it is named too.</summary>
/// <param name="Needs">
/// The needs: to be dropped together, as few as let the new leader in; of those to be added always one.
/// </param>
/// <param name="IsAdded">Whether it is added rather than dropped.</param>
/// <param name="Answers">All answers after the change.</param>
/// <param name="Leader">Who leads after it.</param>
/// <param name="Lead">
/// By how many score points the new leader then leads the old one, 0 to 100 to six decimals; 0 as well when the old one
/// is no longer ranked.
/// </param>
public sealed record MustHaveFlip(IReadOnlyList<Need> Needs, bool IsAdded, Answers Answers, Framework Leader, decimal Lead)
{
    /// <summary>Who can be ranked after it, best first; nothing is weighed anew, since a must-have moves no score.</summary>
    /// <param name="recommendation">The one that it is a flip of.</param>
    public IEnumerable<Standing> RankedAfter(Recommendation recommendation) =>
        IsAdded
            ? recommendation.Standings.Where(standing => standing.IsRanked && !MustHaveFlips.IsFailed(recommendation.Ledger, Needs[0], standing))
            : MustHaveFlips.RankedWithout([.. Needs.Select(need => need.Id)], recommendation.Standings);
}

/// <summary>Which must-haves decide: exact, since a must-have moves no score and only keeps frameworks out.</summary>
internal static class MustHaveFlips
{
    /// <summary>Those to drop first, the nearest (smallest lead) first; then those to add, in the order of the criteria.</summary>
    internal static IReadOnlyList<MustHaveFlip> Of(Ledger ledger, IReadOnlyList<Standing> standings) =>
        standings[0].IsRanked
            ? [.. Dropped(ledger, standings).OrderBy(flip => flip.Lead), .. Added(ledger, standings)]
            : [];

    /// <summary>The leader without some must-haves; null when none is ranked.</summary>
    internal static Standing? LeaderWithout(IReadOnlyCollection<string> needs, IReadOnlyList<Standing> standings) =>
        RankedWithout(needs, standings).FirstOrDefault();

    /// <summary>Who is ranked without some must-haves, by score and then by slug as standings list ties.</summary>
    internal static IEnumerable<Standing> RankedWithout(IReadOnlyCollection<string> needs, IReadOnlyList<Standing> standings) => standings
        .Where(standing => standing.Coverage >= ModelConstants.RankedFromCoverage
            && standing.Failed.All(check => needs.Contains(check.Need.Id)))
        .OrderByDescending(standing => standing.Score)
        .ThenBy(standing => standing.Framework.Slug, StringComparer.Ordinal);

    internal static bool IsFailed(Ledger ledger, Need need, Standing standing) =>
        MustHaveCheck.Of(need, ledger.Advisor.Ratings[standing.Framework.Slug, need.Id]).State == MustHaveState.Fail;

    // Who is kept out comes in once all it fails is dropped; with more dropped, somebody else may lead, who needs less.
    private static IEnumerable<MustHaveFlip> Dropped(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        foreach (var standing in standings.Where(standing => standing.IsExcluded && standing.Score > standings[0].Score))
        {
            var needs = standing.Failed.Select(check => check.Need).ToList();
            string[] ids = [.. needs.Select(need => need.Id)];
            if (LeaderWithout(ids, standings)?.Framework == standing.Framework)
            {
                yield return new(
                    needs,
                    false,
                    ledger.Answers.WithMustHaves(ledger.Answers.MustHaves.Except(ids)),
                    standing.Framework,
                    standing.Score!.Value - standings[0].Score!.Value);
            }
        }
    }

    private static IEnumerable<MustHaveFlip> Added(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        foreach (var need in ledger.Advisor.Needs.Where(need => !ledger.Answers.MustHaves.Contains(need.Id)))
        {
            if (IsFailed(ledger, need, standings[0])
                && standings.FirstOrDefault(standing => standing.IsRanked && !IsFailed(ledger, need, standing)) is { } next)
            {
                yield return new(
                    [need], true, ledger.Answers.WithMustHaves(ledger.Answers.MustHaves.Append(need.Id)), next.Framework, 0);
            }
        }
    }
}
