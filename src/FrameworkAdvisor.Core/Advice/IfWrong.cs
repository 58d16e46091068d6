using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Who would come first if a rating rested on something else, everything else as it is.</summary>
/// <param name="What">What is supposed.</param>
/// <param name="Rating">What the rating would be.</param>
/// <param name="Leader">Who would come first; null when no framework could be ranked.</param>
/// <param name="ChangesLeader">Whether that is another than now.</param>
public sealed record IfWrong(Supposition What, Rating Rating, Framework? Leader, bool ChangesLeader)
{
    internal static IfWrong Of(Ledger ledger, IReadOnlyList<Standing> standings, Supposition what, Rating rating)
    {
        var leader = standings.Where(standing => standing.Framework.Slug != rating.Framework && standing.IsRanked)
            .Select(standing => (standing.Framework, Score: standing.Score!.Value))
            .Concat(standings.Where(standing => standing.Framework.Slug == rating.Framework && IsRankedWith(ledger, standing, rating))
                .Select(standing => (standing.Framework, Score: ScoreWith(ledger, rating))))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Framework.Slug, StringComparer.Ordinal)
            .Select(pair => pair.Framework)
            .FirstOrDefault();
        return new(what, rating, leader, leader != standings[0].Framework);
    }

    // As the ledger rounds it, so that it is the score there would be.
    private static decimal ScoreWith(Ledger ledger, Rating rating)
    {
        var (framework, changed) = (ledger.Advisor.PositionOf(rating.Framework), ledger.Advisor.PositionOfNeed(rating.Need));
        long sum = 0;
        for (var need = 0; need < ledger.Weights.Length; need++)
        {
            var units = need == changed ? Ledger.InUnits(rating.Value) : ledger.Advisor.RatingUnits(framework, need);
            sum = checked(sum + (Ledger.ScorePerRating * ledger.Weights[need] * units));
        }

        return Ledger.InPoints(checked(sum + (ledger.TotalWeight / 2)) / ledger.TotalWeight);
    }

    private static bool IsRankedWith(Ledger ledger, Standing standing, Rating rating)
    {
        var (framework, changed) = (ledger.Advisor.PositionOf(rating.Framework), ledger.Advisor.PositionOfNeed(rating.Need));
        var covered = Enumerable.Range(0, ledger.Weights.Length)
            .Sum(need => (need == changed ? rating.IsCovered : ledger.Advisor.IsCovered(framework, need)) ? ledger.Weights[need] : 0);
        return (double)covered / ledger.TotalWeight >= ModelConstants.RankedFromCoverage
            && standing.MustHaves.All(check => (check.Need.Id == rating.Need ? MustHaveCheck.Of(check.Need, rating) : check).State != MustHaveState.Fail);
    }
}
