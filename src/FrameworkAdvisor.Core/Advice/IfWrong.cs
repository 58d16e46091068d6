using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Who would come first if a rating rested on something else, everything else as it is.</summary>
/// <param name="What">What is supposed.</param>
/// <param name="Rating">What the rating would be.</param>
/// <param name="Leader">Who would come first, who does now where others only draw level; null when no framework could be ranked.</param>
/// <param name="ChangesLeader">Whether that is another than now.</param>
public sealed record IfWrong(Supposition What, Rating Rating, Framework? Leader, bool ChangesLeader)
{
    // With the sums and the tie rule of the flips: who only draws level does not change who comes first.
    internal static IfWrong Of(Ledger ledger, IReadOnlyList<Standing> standings, Supposition what, Rating rating)
    {
        var advisor = ledger.Advisor;
        var sums = new WeightedSums(advisor, new long[WeightedSums.LengthFor(advisor)]);
        sums.Add(ledger);
        var need = advisor.PositionOfNeed(rating.Need);
        sums.Rate(advisor.PositionOf(rating.Framework), need, ledger.Weights[need], Ledger.InUnits(rating.Value), rating.IsCovered);

        var candidates = Standing.CandidatesOf([.. standings.Select(standing => With(standing, rating))], advisor);
        var now = standings[0].Framework;
        var leader = sums.LeaderInsteadOf(advisor.PositionOf(now.Slug), candidates) is { } after ? after.Leader
            : sums.FirstOf(candidates) == WeightedSums.Nobody ? null
            : now;
        return new(what, rating, leader, leader != now);
    }

    private static Standing With(Standing standing, Rating rating) => standing.Framework.Slug != rating.Framework
        ? standing
        : standing with
        {
            MustHaves = [.. standing.MustHaves.Select(check => check.Need.Id == rating.Need ? MustHaveCheck.Of(check.Need, rating) : check)],
        };
}
