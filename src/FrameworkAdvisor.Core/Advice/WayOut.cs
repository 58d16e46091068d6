using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What it takes to let one framework in when must-haves exclude them all.</summary>
/// <param name="Standing">The framework's standing; a must-have moves no score, so its score is that which it would have.</param>
/// <param name="Failed">Each must-have that it fails: all of them would have to be given up.</param>
/// <param name="Answers">All answers without them.</param>
/// <param name="Leader">
/// Who would then lead: the framework itself, or another that lacks nothing more and scores higher; null when none of
/// those let in has enough evidence to be ranked.
/// </param>
public sealed record WayOut(Standing Standing, IReadOnlyList<MustHaveCheck> Failed, Answers Answers, Framework? Leader)
{
    /// <summary>By how much its ratings miss the threshold, added up, in rating points; above 0.</summary>
    public double Shortfall => Failed.Sum(check => check.Shortfall);

    /// <summary>The sum of the printed shortfalls.</summary>
    public decimal PrintedShortfall => Failed.Sum(check => check.PrintedShortfall);

    /// <summary>One per framework: fewest failed first, then the smallest shortfall, then the highest score.</summary>
    internal static IReadOnlyList<WayOut> Of(Ledger ledger, IReadOnlyList<Standing> standings) =>
    [
        .. standings.Select(standing =>
        {
            var failed = standing.Failed.ToList();
            string[] needs = [.. failed.Select(check => check.Need.Id)];
            return new WayOut(
                standing,
                failed,
                ledger.Answers.WithMustHaves(ledger.Answers.MustHaves.Except(needs)),
                MustHaveFlips.LeaderWithout(needs, standings)?.Framework);
        }),
    ];
}
