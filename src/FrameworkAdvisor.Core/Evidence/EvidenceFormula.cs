using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Evidence;

/// <summary>From the voices of articles to a rating with its standard error: shrinkage towards neutral.</summary>
/// <remarks>
/// A normal model with a neutral prior worth κ sources; the spread between sources is estimated with ν₀ prior degrees
/// of freedom (Gelman et al., Bayesian Data Analysis, chapter 2 and 3), and an error τ₀ shared by all sources stays.
/// </remarks>
public static class EvidenceFormula
{
    /// <summary>What a set of voices amounts to.</summary>
    /// <param name="Value">r, 0 to 10.</param>
    /// <param name="StandardError">SE in rating points.</param>
    /// <param name="Mass">Ω = Σω.</param>
    /// <param name="EffectiveSources">Ω²/Σω²; 0 without evidence.</param>
    /// <param name="Disagreement">D = √(SS/Ω)/5; 0 without evidence.</param>
    public readonly record struct Result(
        double Value, double StandardError, double Mass, double EffectiveSources, double Disagreement);

    /// <summary>The rating that voices x (0 to 10) with weights ω (0 to 1) lead to.</summary>
    /// <param name="values">x of each article.</param>
    /// <param name="weights">ω of each article, as many as values.</param>
    public static Result Combine(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double mass = 0, squaredMass = 0, sum = 0;
        for (var k = 0; k < values.Length; k++)
        {
            mass += weights[k];
            squaredMass += weights[k] * weights[k];
            sum += weights[k] * values[k];
        }

        var mean = mass > 0 ? sum / mass : ModelConstants.NeutralRating;
        var squares = 0.0;
        for (var k = 0; k < values.Length; k++)
        {
            squares += weights[k] * (values[k] - mean) * (values[k] - mean);
        }

        var freedom = mass > 0 ? mass - (squaredMass / mass) : 0;
        var variance = ((ModelConstants.ExpectedSpreadSources * ModelConstants.ExpectedSpread * ModelConstants.ExpectedSpread) + squares)
            / (ModelConstants.ExpectedSpreadSources + freedom);
        return new Result(
            ((ModelConstants.NeutralSources * ModelConstants.NeutralRating) + sum) / (ModelConstants.NeutralSources + mass),
            Math.Sqrt((variance / (ModelConstants.NeutralSources + mass)) + (ModelConstants.SharedError * ModelConstants.SharedError)),
            mass,
            mass > 0 ? mass * mass / squaredMass : 0,
            mass > 0 ? Math.Sqrt(squares / mass) / ModelConstants.NeutralRating : 0);
    }

    /// <summary>ω: what an article's voice weighs.</summary>
    /// <param name="trust">0 to 1.</param>
    /// <param name="ageMonths">Not negative.</param>
    /// <param name="halfLifeMonths">Above 0.</param>
    public static double Weight(double trust, double ageMonths, double halfLifeMonths) =>
        trust * PortableMath.Exp2(-Math.Min(ageMonths / halfLifeMonths, 1000));

    /// <summary>The rating that a stance of −2 to +2 stands for: 1, 3, 5, 7 or 9.</summary>
    public static double RatingOf(int stance) =>
        ModelConstants.NeutralRating + (ModelConstants.RatingPointsPerStance * stance);

    /// <summary>The disagreement in a word.</summary>
    public static Agreement Agreement(Result result) => result switch
    {
        { EffectiveSources: < ModelConstants.DisagreementFromSources } => Evidence.Agreement.TooFewSources,
        { Disagreement: < ModelConstants.AgreeBelow } => Evidence.Agreement.Agree,
        { Disagreement: > ModelConstants.ContradictoryAbove } => Evidence.Agreement.Contradictory,
        _ => Evidence.Agreement.Mixed,
    };
}
