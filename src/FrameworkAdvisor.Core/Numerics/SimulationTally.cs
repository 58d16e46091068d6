using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FrameworkAdvisor.Core.Numerics;

/// <summary>Counts ranks and wins, and sums up values, tile by tile.</summary>
/// <param name="options">How many options are compared.</param>
/// <param name="tile">How many variations a tile holds; a multiple of 16.</param>
internal sealed class SimulationTally(int options, int tile)
{
    private readonly double[,] ranks = new double[options, options];
    private readonly double[,] wins = new double[options, options];
    private readonly double[] sums = new double[options];
    private double sumOfBest;

    /// <summary>Takes in one tile of values: a row of variations per option.</summary>
    public void Count(ReadOnlySpan<float> values)
    {
        var tied = false;
        for (var a = 0; a < options; a++)
        {
            for (var b = a + 1; b < options; b++)
            {
                tied |= CountWins(RowOf(values, a), RowOf(values, b), a, b);
            }
        }

        // Of two, who wins is first: the wins tell the ranks already.
        if (options > 2 && tied)
        {
            CountSharedRanks(values);
        }
        else if (options > 2)
        {
            CountRanks(values);
        }

        SumUp(values);
    }

    /// <summary>The shares and means over all variations.</summary>
    public Simulation.Output Result()
    {
        for (var a = 0; a < options; a++)
        {
            for (var b = 0; b < options; b++)
            {
                ranks[a, b] /= ModelConstants.Variations;
                wins[a, b] = a == b ? 0.5 : wins[a, b] / ModelConstants.Variations;
            }
        }

        if (options == 2)
        {
            (ranks[0, 0], ranks[0, 1]) = (wins[0, 1], wins[1, 0]);
            (ranks[1, 0], ranks[1, 1]) = (wins[1, 0], wins[0, 1]);
        }
        else if (options == 1)
        {
            ranks[0, 0] = 1;
        }

        return new(ranks, wins, [.. sums.Select(sum => (sumOfBest - sum) / ModelConstants.Variations)]);
    }

    private ReadOnlySpan<float> RowOf(ReadOnlySpan<float> values, int option) => values.Slice(option * tile, tile);

    private bool CountWins(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int a, int b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(left);
        var y = MemoryMarshal.Cast<float, Vector<float>>(right);
        Vector<int> above = Vector<int>.Zero, below = Vector<int>.Zero;
        for (var k = 0; k < x.Length; k++)
        {
            // A comparison that holds is −1 in every lane.
            above -= Vector.GreaterThan(x[k], y[k]);
            below -= Vector.LessThan(x[k], y[k]);
        }

        var (wonByA, wonByB) = (Vector.Sum(above), Vector.Sum(below));
        var tied = tile - wonByA - wonByB;
        wins[a, b] += wonByA + (tied / 2.0);
        wins[b, a] += wonByB + (tied / 2.0);
        return tied > 0;
    }

    private void CountRanks(ReadOnlySpan<float> values)
    {
        var all = MemoryMarshal.Cast<float, Vector<float>>(values);
        var vectors = all.Length / options;
        Span<Vector<int>> counts = options <= 64 ? stackalloc Vector<int>[options] : new Vector<int>[options];
        for (var a = 0; a < options; a++)
        {
            counts.Clear();
            for (var k = 0; k < vectors; k++)
            {
                var own = all[(a * vectors) + k];
                var better = Vector<int>.Zero;
                for (var b = 0; b < options; b++)
                {
                    better -= Vector.GreaterThan(all[(b * vectors) + k], own);
                }

                for (var rank = 0; rank < options; rank++)
                {
                    counts[rank] -= Vector.Equals(better, new Vector<int>(rank));
                }
            }

            for (var rank = 0; rank < options; rank++)
            {
                ranks[a, rank] += Vector.Sum(counts[rank]);
            }
        }
    }

    private void CountSharedRanks(ReadOnlySpan<float> values)
    {
        for (var k = 0; k < tile; k++)
        {
            for (var a = 0; a < options; a++)
            {
                var own = values[(a * tile) + k];
                int better = 0, equal = 0;
                for (var b = 0; b < options; b++)
                {
                    var other = values[(b * tile) + k];
                    better += other > own ? 1 : 0;
                    equal += other == own ? 1 : 0;
                }

                for (var rank = better; rank < better + equal; rank++)
                {
                    ranks[a, rank] += 1.0 / equal;
                }
            }
        }
    }

    // Eight lanes whatever the machine has: the order of additions, and with it the last bit, stays the same.
    private void SumUp(ReadOnlySpan<float> values)
    {
        var all = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var vectors = all.Length / options;
        for (var a = 0; a < options; a++)
        {
            var sum = Vector256<double>.Zero;
            for (var k = 0; k < vectors; k++)
            {
                var (lower, upper) = Vector256.Widen(all[(a * vectors) + k]);
                sum += lower + upper;
            }

            sums[a] += Total(sum);
        }

        var best = Vector256<double>.Zero;
        for (var k = 0; k < vectors; k++)
        {
            var highest = all[k];
            for (var a = 1; a < options; a++)
            {
                highest = Vector256.Max(highest, all[(a * vectors) + k]);
            }

            var (lower, upper) = Vector256.Widen(highest);
            best += lower + upper;
        }

        sumOfBest += Total(best);
    }

    private static double Total(Vector256<double> sum) => sum[0] + sum[1] + (sum[2] + sum[3]);
}
