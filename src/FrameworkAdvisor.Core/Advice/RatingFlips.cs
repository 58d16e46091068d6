using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Which ratings decide: a rating moves a score by its share, so it has to move by (V_a − V_b)/w.</summary>
internal static class RatingFlips
{
    /// <summary>
    /// One per need that weighs something, heaviest first; empty unless two frameworks are ranked. Who is not ranked stays
    /// out of it.
    /// </summary>
    public static IReadOnlyList<RatingFlip> Of(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        var ranked = standings.Where(standing => standing.IsRanked).Select(standing => standing.Framework).ToList();
        if (ranked.Count < 2)
        {
            return [];
        }

        var leader = ranked[0];
        var rivals = ranked.Skip(1).Select(rival => (rival, gap: Gap(ledger, leader, rival))).OrderBy(pair => pair.gap).ToList();
        return [.. Enumerable.Range(0, ledger.Weights.Length)
            .Where(need => ledger.Weights[need] > 0)
            .OrderByDescending(need => ledger.Weights[need])
            .Select(need => new RatingFlip(
                ledger.Advisor.Needs[need],
                Fall(ledger, need, leader, rivals[0].rival, rivals[0].gap),
                Rise(ledger, need, rivals)))];
    }

    // Σ W (r_a − r_b). Two that the ranking lists as equal may differ by less than it prints: then nothing has to move.
    private static long Gap(Ledger ledger, Framework leader, Framework rival)
    {
        var (a, b) = (ledger.Advisor.PositionOf(leader.Slug), ledger.Advisor.PositionOf(rival.Slug));
        long gap = 0;
        for (var need = 0; need < ledger.Weights.Length; need++)
        {
            gap = checked(gap + (ledger.Weights[need] * (ledger.Advisor.RatingUnits(a, need) - ledger.Advisor.RatingUnits(b, need))));
        }

        return Math.Max(0, gap);
    }

    private static RatingMove Fall(Ledger ledger, int need, Framework leader, Framework next, long gap)
    {
        var (rating, units) = RatingOf(ledger, need, leader);
        var change = ChangeFor(ledger, need, gap);
        var lost = ledger.Answers.MustHaves.Contains(ledger.Advisor.Needs[need].Id) ? LostAt(ledger.Advisor.Needs[need], rating, units) : null;
        return lost is { } at && units - at < change * ModelConstants.UnitsPerPoint
            ? new(leader, rating, Ledger.InPoints(units - at), Ledger.InPoints(at), next, true)
            : new(leader, rating, change, Ledger.InPoints(units) - change, next, false);
    }

    private static RatingMove Rise(Ledger ledger, int need, List<(Framework Rival, long Gap)> rivals)
    {
        var moves = rivals.ConvertAll(one =>
        {
            var (rating, units) = RatingOf(ledger, need, one.Rival);
            var change = ChangeFor(ledger, need, one.Gap);
            return new RatingMove(one.Rival, rating, change, Ledger.InPoints(units) + change, one.Rival, false);
        });
        return moves.Find(move => move.IsPossible) ?? moves[0];
    }

    private static decimal ChangeFor(Ledger ledger, int need, long gap) => (decimal)gap / ledger.Weights[need] / ModelConstants.UnitsPerPoint;

    private static (Rating Rating, long Units) RatingOf(Ledger ledger, int need, Framework framework)
    {
        var position = ledger.Advisor.PositionOf(framework.Slug);
        return (ledger.Advisor.Ratings[position, need], ledger.Advisor.RatingUnits(position, need));
    }

    /// <summary>The highest rating, in millionths, at which the must-have is failed; null if it is not failed even at 0.</summary>
    private static long? LostAt(Need need, Rating rating, long present)
    {
        long lowest = -1, beyond = present;
        while (beyond - lowest > 1)
        {
            var middle = lowest + ((beyond - lowest) / 2);
            var value = (double)middle / ModelConstants.UnitsPerPoint;
            var isFailed = MustHaveCheck.Of(need, rating with { Value = value }).State == MustHaveState.Fail;
            (lowest, beyond) = isFailed ? (middle, beyond) : (lowest, middle);
        }

        return lowest < 0 ? null : lowest;
    }
}
