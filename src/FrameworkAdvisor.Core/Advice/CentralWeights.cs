using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// What a framework is right for: over all possible weightings of the needs, the mean of those under which it comes
/// first (the central weight vector of SMAA-2).
/// </summary>
/// <param name="Framework">The framework.</param>
/// <param name="Acceptability">Share of all weightings under which it comes first, 0 to 1.</param>
/// <param name="Needs">Each need with its mean weight there, heaviest first; empty when it never comes first.</param>
public sealed record CentralWeights(
    Framework Framework, double Acceptability, IReadOnlyList<(Need Need, double Weight)> Needs)
{
    internal static IReadOnlyList<CentralWeights> Of(Advisor advisor)
    {
        var frameworks = advisor.Catalogue.Frameworks;
        var needs = advisor.NeedsById;
        var table = Compute(
            [.. needs.Select(need => Variations.Gammas(advisor.Needs[need].Id, 1))],
            [.. frameworks.Select((_, framework) => needs.Select(need => (double)advisor.RatingUnits(framework, need)).ToArray())]);
        return [.. frameworks.Select((framework, position) => new CentralWeights(
            framework,
            table[position].Acceptability,
            table[position].Weights is not { } weights
                ? []
                : [.. needs.Select((need, at) => (advisor.Needs[need], weights[at])).OrderByDescending(pair => pair.Item2)]))];
    }

    /// <summary>First-rank acceptability and central weights over the weightings that columns of factors make.</summary>
    /// <param name="factors">One column of positive factors per need.</param>
    /// <param name="ratings">One row per option.</param>
    internal static (double Acceptability, double[]? Weights)[] Compute(float[][] factors, double[][] ratings)
    {
        var mass = new double[ratings.Length];
        var sums = ratings.Select(_ => new double[factors.Length]).ToArray();
        var weights = new double[factors.Length];
        var values = new double[ratings.Length];
        for (var row = 0; row < ModelConstants.Variations; row++)
        {
            var total = 0.0;
            for (var need = 0; need < factors.Length; need++)
            {
                total += weights[need] = factors[need][row];
            }

            for (var option = 0; option < ratings.Length; option++)
            {
                values[option] = 0;
                for (var need = 0; need < factors.Length; need++)
                {
                    values[option] += weights[need] * ratings[option][need];
                }
            }

            var best = values.Max();
            var tied = values.Count(value => value == best);
            for (var option = 0; option < ratings.Length; option++)
            {
                if (values[option] == best)
                {
                    mass[option] += 1.0 / tied;
                    for (var need = 0; need < factors.Length; need++)
                    {
                        sums[option][need] += weights[need] / total / tied;
                    }
                }
            }
        }

        return [.. mass.Select((own, option) => (own / ModelConstants.Variations, own == 0 ? null : sums[option].Select(sum => sum / own).ToArray()))];
    }
}
