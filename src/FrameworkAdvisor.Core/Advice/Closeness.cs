namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// How the first two compare on average over the variations, and what is not known of it: that they differ little on
/// average does not make them alike in each variation.
/// </summary>
/// <param name="Difference">By how much their values differ on average, in rating points of 10; not negative.</param>
/// <param name="SmallerRegret">By how much one of the two falls short of the best of each variation, on average.</param>
/// <param name="LargerRegret">The same for the other.</param>
public sealed record Closeness(double Difference, double SmallerRegret, double LargerRegret)
{
    /// <summary>The difference to two decimals, rounded down, so that one below the limit is printed below it.</summary>
    public decimal PrintedDifference => Math.Floor((decimal)Difference * 100) / 100;

    /// <summary>The smaller regret to two decimals.</summary>
    public decimal PrintedSmallerRegret => Math.Round((decimal)SmallerRegret, 2, MidpointRounding.AwayFromZero);

    /// <summary>The larger regret: the smaller one and the difference, as they are printed.</summary>
    public decimal PrintedLargerRegret => PrintedSmallerRegret + PrintedDifference;

    internal static Closeness? Of(Robustness? robustness, Standing? leader, Standing? runnerUp)
    {
        if (robustness is null || leader is null || runnerUp is null)
        {
            return null;
        }

        var (one, other) = (robustness.ExpectedRegret(leader.Framework.Slug), robustness.ExpectedRegret(runnerUp.Framework.Slug));
        return new(Math.Abs(one - other), Math.Min(one, other), Math.Max(one, other));
    }
}
