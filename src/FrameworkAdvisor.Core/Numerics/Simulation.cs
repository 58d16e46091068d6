using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FrameworkAdvisor.Core.Numerics;

/// <summary>
/// Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001, SMAA-2): how often each option comes
/// at each rank when weights and ratings vary. Every variation is one lane of the same plain multiplications and
/// additions, so the width of the machine's vectors does not change a bit of the result.
/// </summary>
internal static class Simulation
{
    /// <summary>How many variations are looked at together: divides their number, and is a multiple of five vectors of sixteen.</summary>
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
        var terms = TermsByNeed(input);
        var buffer = ArrayPool<float>.Shared.Rent((input.Needs + options + 1) * Tile);
        var switched = ArrayPool<float>.Shared.Rent(input.Columns.Length * Tile);
        for (var start = 0; start < ModelConstants.Variations; start += Tile)
        {
            var weights = buffer.AsSpan(0, input.Needs * Tile);
            var values = buffer.AsSpan(weights.Length, options * Tile);
            var total = buffer.AsSpan(weights.Length + values.Length, Tile);
            for (var column = 0; column < input.Columns.Length; column++)
            {
                Switch(input.Columns[column], start, switched.AsSpan(column * Tile, Tile));
            }

            total.Clear();
            for (var need = 0; need < input.Needs; need++)
            {
                DrawWeights(CollectionsMarshal.AsSpan(terms[need]), start, switched, weights.Slice(need * Tile, Tile), total);
            }

            for (var option = 0; option < options; option++)
            {
                DrawValues(
                    weights, input.Ratings[option], input.Variances[option],
                    input.Noise[option].AsSpan(start, Tile), total, values.Slice(option * Tile, Tile));
            }

            tally.Count(values);
        }

        ArrayPool<float>.Shared.Return(buffer);
        ArrayPool<float>.Shared.Return(switched);
        return tally.Result();
    }

    // What adds to each need, still in the order of the columns: sums of floats depend on it.
    private static List<Term>[] TermsByNeed(Input input)
    {
        var terms = new List<Term>[input.Needs];
        for (var need = 0; need < terms.Length; need++)
        {
            terms[need] = [];
        }

        foreach (var (column, need, points) in input.Entries)
        {
            terms[need].Add(new(input.Columns[column].Switch is null ? input.Columns[column].Factors : null, column * Tile, points));
        }

        return terms;
    }

    private static void Switch(Column column, int start, Span<float> switched)
    {
        if (column.Switch is null)
        {
            return;
        }

        var on = MemoryMarshal.Cast<float, Vector512<float>>(column.Switch.AsSpan(start, Tile));
        var own = MemoryMarshal.Cast<float, Vector512<float>>(column.Factors.AsSpan(start, Tile));
        var to = MemoryMarshal.Cast<float, Vector512<float>>(switched);
        var (first, beyond) = (Vector512.Create(column.From), Vector512.Create(column.To));
        for (var k = 0; k < to.Length; k++)
        {
            var isOn = Vector512.GreaterThanOrEqual(on[k], first) & Vector512.LessThan(on[k], beyond);
            to[k] = Vector512.ConditionalSelect(isOn, own[k], Vector512<float>.Zero);
        }
    }

    // The weight of one need, and with it the weight of all so far. Five vectors at a time stay in registers while the terms
    // are added one after another; a tile is five times five.
    private static void DrawWeights(ReadOnlySpan<Term> terms, int start, float[] switched, Span<float> weights, Span<float> total)
    {
        var to = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var sum = MemoryMarshal.Cast<float, Vector512<float>>(total);
        for (var k = 0; k + 4 < to.Length; k += 5)
        {
            Vector512<float> a = default, b = default, c = default, d = default, e = default;
            foreach (ref readonly var term in terms)
            {
                var from = MemoryMarshal.Cast<float, Vector512<float>>(term.Factors is null
                    ? switched.AsSpan(term.Switched, Tile)
                    : term.Factors.AsSpan(start, Tile)).Slice(k, 5);
                var points = Vector512.Create(term.Points);
                a += from[0] * points;
                b += from[1] * points;
                c += from[2] * points;
                d += from[3] * points;
                e += from[4] * points;
            }

            (to[k], to[k + 1], to[k + 2], to[k + 3], to[k + 4]) = (a, b, c, d, e);
            sum[k] += a;
            sum[k + 1] += b;
            sum[k + 2] += c;
            sum[k + 3] += d;
            sum[k + 4] += e;
        }
    }

    // V = Σ w r + z √(Σ w² SE²), everything over Σ w. Two vectors at a time, since each waits for its own sums only; the
    // last two overlap those before, for a tile has an odd number of vectors.
    private static void DrawValues(
        ReadOnlySpan<float> weights, float[] ratings, float[] variances, ReadOnlySpan<float> noise, ReadOnlySpan<float> total, Span<float> values)
    {
        var all = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var z = MemoryMarshal.Cast<float, Vector512<float>>(noise);
        var sum = MemoryMarshal.Cast<float, Vector512<float>>(total);
        var to = MemoryMarshal.Cast<float, Vector512<float>>(values);

        // A variation may switch off all that weighs; then every value is 0 and all tie.
        var nothing = Vector512.Create(1e-30f);
        for (var pair = 0; pair < to.Length; pair += 2)
        {
            var k = Math.Min(pair, to.Length - 2);
            Vector512<float> mean = default, variance = default, otherMean = default, otherVariance = default;
            for (int need = 0, at = k; need < ratings.Length; need++, at += to.Length)
            {
                var (rating, own) = (Vector512.Create(ratings[need]), Vector512.Create(variances[need]));
                var (weight, other) = (all[at], all[at + 1]);
                mean += weight * rating;
                variance += weight * weight * own;
                otherMean += other * rating;
                otherVariance += other * other * own;
            }

            to[k] = (mean + (z[k] * Vector512.Sqrt(variance))) / Vector512.Max(sum[k], nothing);
            to[k + 1] = (otherMean + (z[k + 1] * Vector512.Sqrt(otherVariance))) / Vector512.Max(sum[k + 1], nothing);
        }
    }

    /// <summary>What a column adds to one need.</summary>
    /// <param name="Factors">The column's factors; null for one that is switched.</param>
    /// <param name="Switched">Where the factors of this tile are among the switched ones.</param>
    /// <param name="Points">How much it adds at factor 1.</param>
    private readonly record struct Term(float[]? Factors, int Switched, float Points);
}
