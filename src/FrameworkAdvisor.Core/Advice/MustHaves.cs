using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Whether a framework has what the project cannot do without.</summary>
public enum MustHaveState
{
    /// <summary>It probably has.</summary>
    Pass,

    /// <summary>It probably lacks it: the framework is out of the ranking.</summary>
    Fail,

    /// <summary>The evidence does not tell: to be checked.</summary>
    Unknown,
}

/// <summary>One must-have held against one framework.</summary>
/// <param name="Need">The need.</param>
/// <param name="Rating">The framework's rating on it.</param>
/// <param name="Probability">Φ((r − θ)/SE): how probably the true rating reaches the threshold.</param>
/// <param name="State">Pass, fail or unknown.</param>
public sealed record MustHaveCheck(Need Need, Rating Rating, double Probability, MustHaveState State)
{
    /// <summary>By how much the rating misses the threshold, in rating points; 0 when it does not.</summary>
    public double Shortfall => Math.Max(0, ModelConstants.MustHaveThreshold - Rating.Value);

    /// <summary>The shortfall to one decimal, as the printed rating misses the threshold.</summary>
    public decimal PrintedShortfall => Math.Max(
        0, (decimal)ModelConstants.MustHaveThreshold - Math.Round((decimal)Rating.Value, 1, MidpointRounding.AwayFromZero));

    internal static MustHaveCheck Of(Need need, Rating rating)
    {
        var probability = PortableMath.NormalCdf((rating.Value - ModelConstants.MustHaveThreshold) / rating.StandardError);
        return new(need, rating, probability, probability switch
        {
            >= ModelConstants.MustHaveMetFrom => MustHaveState.Pass,
            <= ModelConstants.MustHaveFailedUpTo => MustHaveState.Fail,
            _ => MustHaveState.Unknown,
        });
    }
}
