using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>How far the share of one need can move, the others keeping their proportions, before another framework leads.</summary>
/// <param name="Need">The need.</param>
/// <param name="Share">w: its share of all weight now, 0 to 1; 0 for a need that no answer touches.</param>
/// <param name="PrintedShare">The share in percent to one decimal, as in the ledger.</param>
/// <param name="Below">Where another takes over when the need counts for less; null if none does.</param>
/// <param name="Above">Where another takes over when the need counts for more; null if none does.</param>
public sealed record WeightFlip(Need Need, double Share, decimal PrintedShare, WeightEnd? Below, WeightEnd? Above)
{
    /// <summary>The ends at which the leader changes, the nearer first.</summary>
    public IEnumerable<WeightEnd> Ends => new[] { Below, Above }.OfType<WeightEnd>().OrderBy(end => Math.Abs(end.Share - Share));
}

/// <summary>The share past which another framework leads.</summary>
/// <param name="Share">t*: 0 to 1. At the share itself the two are level, or the ranking changes for want of evidence.</param>
/// <param name="IsAbove">Whether it lies above the present share rather than below.</param>
/// <param name="PrintedShare">In percent to one decimal, rounded away from the present share: past it the other leads.</param>
/// <param name="Leader">Who leads just past it.</param>
/// <param name="IsTied">Whether it is the present share: nothing stands between the two now, and any move that way decides.</param>
/// <param name="Step">
/// A change of one question's importance that takes the need past this end and puts the same framework ahead; null when
/// no single one does.
/// </param>
public sealed record WeightEnd(
    double Share, bool IsAbove, decimal PrintedShare, Framework Leader, bool IsTied, QuestionFlip? Step);
