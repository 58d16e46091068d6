using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Tests.Numerics;

/// <summary>The simulation once more, one variation after the other, without vectors or tiles.</summary>
internal static class PlainSimulation
{
    public static Simulation.Output Run(Simulation.Input input)
    {
        var options = input.Ratings.Length;
        var ranks = new double[options, options];
        var wins = new double[options, options];
        var regret = new double[options];
        for (var row = 0; row < ModelConstants.Variations; row++)
        {
            var weights = Weights(input, row);
            var values = Enumerable.Range(0, options).Select(option => Value(input, option, weights, row)).ToArray();
            for (var a = 0; a < options; a++)
            {
                var better = values.Count(value => value > values[a]);
                var equal = values.Count(value => value == values[a]);
                for (var rank = better; rank < better + equal; rank++)
                {
                    ranks[a, rank] += 1.0 / equal / ModelConstants.Variations;
                }

                for (var b = 0; b < options; b++)
                {
                    wins[a, b] += (values[a] > values[b] ? 2 : values[a] == values[b] ? 1 : 0) / 2.0;
                }

                regret[a] += ((double)values.Max() - values[a]) / ModelConstants.Variations;
            }
        }

        for (var a = 0; a < options; a++)
        {
            for (var b = 0; b < options; b++)
            {
                wins[a, b] /= ModelConstants.Variations;
            }
        }

        return new(ranks, wins, regret);
    }

    private static float[] Weights(Simulation.Input input, int row)
    {
        var weights = new float[input.Needs];
        foreach (var entry in input.Entries)
        {
            var column = input.Columns[entry.Column];
            var isOn = column.Switch is null || (column.Switch[row] >= column.From && column.Switch[row] < column.To);
            weights[entry.Need] += (isOn ? column.Factors[row] : 0) * entry.Points;
        }

        return weights;
    }

    private static float Value(Simulation.Input input, int option, float[] weights, int row)
    {
        float mean = 0, variance = 0, total = 0;
        for (var need = 0; need < input.Needs; need++)
        {
            total += weights[need];
            mean += weights[need] * input.Ratings[option][need];
            variance += weights[need] * weights[need] * input.Variances[option][need];
        }

        return (mean + (input.Noise[option][row] * MathF.Sqrt(variance))) / Math.Max(total, 1e-30f);
    }
}
