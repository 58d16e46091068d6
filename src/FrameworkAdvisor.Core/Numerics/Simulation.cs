using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FrameworkAdvisor.Core.Numerics;

/// <summary>
/// Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001, SMAA-2): how often each option comes
/// at each rank when weights and ratings vary. Every variation is one lane of the same plain multiplications and
/// additions, so the width of the machine's vectors does not change a bit of the result.
/// </summary>
internal static class Simulation
{
    /// <summary>How many variations are looked at together: divides their number, and is a multiple of the widest vector's 16.</summary>
    internal const int Tile = 400;

    /// <summary>A source of weight that varies as one.</summary>
    /// <param name="Factors">Its factor in each variation, mean 1.</param>
    /// <param name="Switch">When given, the column counts only where this is in [From, To).</param>
    /// <param name="From">The first value at which it counts.</param>
    /// <param name="To">The first value above at which it does not.</param>
    internal readonly record struct Column(float[] Factors, float[]? Switch = null, float From = 0, float To = 1);

    /// <summary>What a column adds to the weight of a need.</summary>
    internal readonly record struct Entry(int Column, int Need, float Points);

    /// <summary>What to vary.</summary>
    /// <param name="Columns">The sources of weight.</param>
    /// <param name="Entries">What they add, sorted by column.</param>
    /// <param name="Needs">How many needs there are.</param>
    /// <param name="Ratings">One row of ratings per option, 0 to 10.</param>
    /// <param name="Variances">One row of squared standard errors per option.</param>
    /// <param name="Noise">One column of standard normal variables per option.</param>
    internal sealed record Input(
        Column[] Columns, Entry[] Entries, int Needs, float[][] Ratings, float[][] Variances, float[][] Noise);

    /// <summary>What came out.</summary>
    /// <param name="RankAcceptability">Share of variations in which an option (row) has a rank (column); ties share.</param>
    /// <param name="Wins">Share in which the row beats the column; a tie counts half.</param>
    /// <param name="Regret">Mean of the best value less the option's, in rating points.</param>
    internal sealed record Output(double[,] RankAcceptability, double[,] Wins, double[] Regret);

    /// <summary>Runs all variations of the fixed table.</summary>
    internal static Output Run(Input input)
    {
        var options = input.Ratings.Length;
        var tally = new SimulationTally(options, Tile);
        var buffer = ArrayPool<float>.Shared.Rent((input.Needs + options + 2) * Tile);
        for (var start = 0; start < ModelConstants.Variations; start += Tile)
        {
            var weights = buffer.AsSpan(0, input.Needs * Tile);
            var values = buffer.AsSpan(weights.Length, options * Tile);
            var total = buffer.AsSpan(weights.Length + values.Length, Tile);
            var switched = buffer.AsSpan(weights.Length + values.Length + Tile, Tile);
            DrawWeights(input, start, weights, total, switched);
            for (var option = 0; option < options; option++)
            {
                DrawValues(
                    weights, input.Ratings[option], input.Variances[option],
                    input.Noise[option].AsSpan(start, Tile), total, values.Slice(option * Tile, Tile));
            }

            tally.Count(values);
        }

        ArrayPool<float>.Shared.Return(buffer);
        return tally.Result();
    }

    private static void DrawWeights(Input input, int start, Span<float> weights, Span<float> total, Span<float> switched)
    {
        weights.Clear();
        var drawn = -1;
        ReadOnlySpan<float> factors = default;
        foreach (var entry in input.Entries)
        {
            if (entry.Column != drawn)
            {
                drawn = entry.Column;
                factors = FactorsOf(input.Columns[drawn], start, switched);
            }

            var from = MemoryMarshal.Cast<float, Vector<float>>(factors);
            var to = MemoryMarshal.Cast<float, Vector<float>>(weights.Slice(entry.Need * Tile, Tile));
            var points = new Vector<float>(entry.Points);
            for (var k = 0; k < to.Length; k++)
            {
                to[k] += from[k] * points;
            }
        }

        var sum = MemoryMarshal.Cast<float, Vector<float>>(total);
        var all = MemoryMarshal.Cast<float, Vector<float>>(weights);
        for (var k = 0; k < sum.Length; k++)
        {
            var lane = all[k];
            for (var need = 1; need < input.Needs; need++)
            {
                lane += all[(need * sum.Length) + k];
            }

            sum[k] = lane;
        }
    }

    private static ReadOnlySpan<float> FactorsOf(Column column, int start, Span<float> switched)
    {
        var factors = column.Factors.AsSpan(start, Tile);
        if (column.Switch is null)
        {
            return factors;
        }

        var on = MemoryMarshal.Cast<float, Vector<float>>(column.Switch.AsSpan(start, Tile));
        var own = MemoryMarshal.Cast<float, Vector<float>>(factors);
        var to = MemoryMarshal.Cast<float, Vector<float>>(switched);
        var (first, beyond) = (new Vector<float>(column.From), new Vector<float>(column.To));
        for (var k = 0; k < to.Length; k++)
        {
            var isOn = Vector.GreaterThanOrEqual(on[k], first) & Vector.LessThan(on[k], beyond);
            to[k] = Vector.ConditionalSelect(isOn, own[k], Vector<float>.Zero);
        }

        return switched;
    }

    // V = Σ w r + z √(Σ w² SE²), everything over Σ w.
    private static void DrawValues(
        ReadOnlySpan<float> weights, float[] ratings, float[] variances, ReadOnlySpan<float> noise, ReadOnlySpan<float> total, Span<float> values)
    {
        var all = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var z = MemoryMarshal.Cast<float, Vector<float>>(noise);
        var sum = MemoryMarshal.Cast<float, Vector<float>>(total);
        var to = MemoryMarshal.Cast<float, Vector<float>>(values);

        // A variation may switch off all that weighs; then every value is 0 and all tie.
        var nothing = new Vector<float>(1e-30f);
        for (var k = 0; k < to.Length; k++)
        {
            var mean = Vector<float>.Zero;
            var variance = Vector<float>.Zero;
            for (var need = 0; need < ratings.Length; need++)
            {
                var weight = all[(need * to.Length) + k];
                mean += weight * new Vector<float>(ratings[need]);
                variance += weight * weight * new Vector<float>(variances[need]);
            }

            to[k] = (mean + (z[k] * Vector.SquareRoot(variance))) / Vector.Max(sum[k], nothing);
        }
    }
}
