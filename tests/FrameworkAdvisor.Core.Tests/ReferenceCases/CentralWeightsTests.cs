using System.Globalization;
using System.Text.Json;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

public class CentralWeightsTests
{
    [Theory]
    [InlineData("smaa-01-exact-jsmaa-2x3", "central_weights_exact")]
    [InlineData("smaa-02-exact-2criteria", "central_weights_exact")]
    [InlineData("smaa-04-exact-16needs-9v7", "central_weights_monte_carlo_2e6")]
    [InlineData("smaa-06-exact-dirichlet-concentrated", "central_weights_monte_carlo_2e6")]
    [InlineData("smaa-08-exact-3x3-corners", "central_weights_exact")]
    [InlineData("smaa-11-exact-dominated", "central_weights_exact")]
    public void Central_weights_are_within_four_standard_errors(string name, string property)
    {
        var reference = new ReferenceCase(name);
        var factors = FactorsOf(reference, name);
        var table = CentralWeights.Compute(factors, reference.Matrix);
        foreach (var (option, expected) in reference.Expected.GetProperty(property).EnumerateArray().Index())
        {
            if (expected.ValueKind == JsonValueKind.Null)
            {
                Assert.Equal(0, table[option].Acceptability);
                Assert.Null(table[option].Weights);
                continue;
            }

            var deviations = DeviationsWhereBest(factors, reference.Matrix, option);
            var errors = deviations.Select(deviation => 4 * deviation / Math.Sqrt(table[option].Acceptability * ModelConstants.Variations)).ToArray();
            foreach (var (need, weight) in expected.EnumerateArray().Index())
            {
                Assert.InRange(Math.Abs(table[option].Weights![need] - Number(weight)), 0, errors[need]);
            }

            Assert.Equal(1, table[option].Weights!.Sum(), 1e-9);
        }
    }

    [Theory]
    [InlineData("smaa-01-exact-jsmaa-2x3")]
    [InlineData("smaa-08-exact-3x3-corners")]
    [InlineData("smaa-11-exact-dominated")]
    public void First_rank_acceptability_is_that_of_the_closed_form(string name)
    {
        var reference = new ReferenceCase(name);
        var table = CentralWeights.Compute(FactorsOf(reference, name), reference.Matrix);
        var expected = ReferenceCase.Rows(reference.Expected.GetProperty("rank_acceptability"));
        Assert.All(expected.Index(), row => Assert.InRange(
            Math.Abs(table[row.Index].Acceptability - row.Item[0]),
            0,
            4 * Math.Sqrt(row.Item[0] * (1 - row.Item[0]) / ModelConstants.Variations)));
    }

    [Fact]
    public void Identical_alternatives_share_the_first_rank_and_the_central_weights()
    {
        var reference = new ReferenceCase("smaa-12-ties-identical");
        var table = CentralWeights.Compute(FactorsOf(reference, "smaa-12"), reference.Matrix);
        Assert.Equal([0.5, 0.5, 0], table.Select(row => row.Acceptability));
        Assert.Equal(table[0].Weights, table[1].Weights);
        Assert.Null(table[2].Weights);
    }

    private static float[][] FactorsOf(ReferenceCase reference, string name) =>
    [
        .. reference.Alpha.Select((shape, need) => Variations
            .Gammas(string.Create(CultureInfo.InvariantCulture, $"{name}.{need}"), shape)
            .Select(factor => factor * shape).ToArray()),
    ];

    private static double Number(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
        {
            return element.GetDouble();
        }

        var parts = element.GetString()!.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts[0] / parts[1];
    }

    private static double[] DeviationsWhereBest(float[][] factors, double[][] matrix, int option)
    {
        var draws = Enumerable.Range(0, ModelConstants.Variations)
            .Select(row => factors.Select(column => (double)column[row]).ToArray())
            .Where(weights => matrix.All(other => Dot(weights, matrix[option]) >= Dot(weights, other)))
            .Select(weights => weights.Select(weight => weight / weights.Sum()).ToArray())
            .ToArray();
        return [.. Enumerable.Range(0, factors.Length).Select(need =>
        {
            var mean = draws.Average(draw => draw[need]);
            return Math.Sqrt(draws.Average(draw => (draw[need] - mean) * (draw[need] - mean)));
        })];
    }

    private static double Dot(double[] weights, double[] ratings) => weights.Zip(ratings, (weight, rating) => weight * rating).Sum();
}
