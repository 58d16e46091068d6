using System.Globalization;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

public class RankAcceptabilityTests
{
    private static readonly float[] ones = [.. Enumerable.Repeat(1f, ModelConstants.Variations)];

    [Theory]
    [InlineData("smaa-01-exact-jsmaa-2x3")]
    [InlineData("smaa-02-exact-2criteria")]
    [InlineData("smaa-04-exact-16needs-9v7")]
    [InlineData("smaa-06-exact-dirichlet-concentrated")]
    [InlineData("smaa-08-exact-3x3-corners")]
    [InlineData("smaa-11-exact-dominated")]
    public void Dirichlet_weights_give_the_closed_form(string name)
    {
        var reference = new ReferenceCase(name);
        var columns = reference.Alpha.Select((shape, need) => Variations.Gammas(NeedOf(name, need), shape)).ToArray();
        var output = Run(columns, [.. reference.Alpha.Select(shape => (float)shape)], reference.Matrix, null);
        AssertWithinFourErrors(RankAcceptabilityOf(reference), output.RankAcceptability);
    }

    [Fact]
    public void Scaled_gamma_weights_give_the_closed_form()
    {
        var reference = new ReferenceCase("smaa-16-exact-scaled-gamma-weights");
        var importances = ReferenceCase.Numbers(reference["weights"].GetProperty("importance"));
        var columns = importances.Select((_, need) => Variations.Gammas(NeedOf("smaa-16", need))).ToArray();
        var output = Run(columns, [.. importances.Select(importance => (float)importance)], reference.Matrix, null);
        AssertWithinFourErrors(RankAcceptabilityOf(reference), output.RankAcceptability);
    }

    [Fact]
    public void Identical_alternatives_share_ranks_and_wins_exactly()
    {
        var reference = new ReferenceCase("smaa-12-ties-identical");
        var columns = reference.Alpha.Select((shape, need) => Variations.Gammas(NeedOf("smaa-12", need), shape)).ToArray();
        var output = Run(columns, [1, 1], reference.Matrix, null);
        var ranks = ReferenceCase.Rows(reference.Expected.GetProperty("rank_acceptability_fractional"));
        Assert.Equal(ranks.SelectMany(row => row), output.RankAcceptability.Cast<double>());
        AssertWins(reference.Expected.GetProperty("pairwise_winning_index_fractional"), output.Wins, (p, win) => Assert.Equal(p, win));
    }

    [Fact]
    public void Normal_ratings_under_fixed_weights_give_the_normal_distribution()
    {
        var reference = new ReferenceCase("smaa-14-gaussian-fixed-weights");
        var variances = reference.Deviations.Select(row => row.Select(deviation => deviation * deviation).ToArray()).ToArray();
        var output = Run(
            [.. reference.Weights.Select(_ => ones)], [.. reference.Weights.Select(weight => (float)weight)], reference.Matrix, variances);
        AssertWins(reference.Expected.GetProperty("pairwise_winning_index"), output.Wins, AssertWithinFourErrors);
        var best = ReferenceCase.Numbers(reference.Expected.GetProperty("probability_best"));
        Assert.All(best.Index(), one => AssertWithinFourErrors(one.Item, output.RankAcceptability[one.Index, 0]));
    }

    [Fact]
    public void Beta_ratings_of_a_published_drug_comparison_come_out_by_their_mean_and_variance()
    {
        var reference = new ReferenceCase("smaa-20-thrombolytics-nopref");
        var (means, variances) = ThrombolyticsValues(reference);
        var tolerance = reference["tolerance"].GetProperty("rank_acceptability").GetDouble();

        var noPreference = Run([.. Enumerable.Range(0, 3).Select(need => Variations.Gammas(NeedOf("smaa-20", need), 1))], [1, 1, 1], means, variances);
        foreach (var published in new[] { "published_a", "published_b", "monte_carlo_4e6_here" })
        {
            var expected = ReferenceCase.Rows(reference.Expected.GetProperty(published).GetProperty("rank_acceptability"));
            Assert.Equal(expected[0][0], noPreference.RankAcceptability[0, 0], tolerance);
        }

        var fixedWeights = Run([ones, ones, ones], [0.5f, 0.2f, 0.3f], means, variances);
        var withWeights = ReferenceCase.Rows(reference.Expected.GetProperty("published_b").GetProperty("with_weights_05_02_03"));
        Assert.Equal(withWeights[0][0], fixedWeights.RankAcceptability[0, 0], tolerance);
    }

    [Fact]
    public void Control_weights_of_another_concentration_miss_the_closed_form()
    {
        var reference = new ReferenceCase("smaa-06-exact-dirichlet-concentrated");
        var columns = reference.Alpha.Select((_, need) => Variations.Gammas(NeedOf("control", need), 1)).ToArray();
        var output = Run(columns, [10, 6, 4], reference.Matrix, null);
        Assert.ThrowsAny<Exception>(() => AssertWithinFourErrors(RankAcceptabilityOf(reference), output.RankAcceptability));
    }

    private static string NeedOf(string name, int need) => string.Create(CultureInfo.InvariantCulture, $"{name}.{need}");

    private static double[][] RankAcceptabilityOf(ReferenceCase reference) =>
        ReferenceCase.Rows(reference.Expected.GetProperty("rank_acceptability"));

    // Gammas come divided by their shape: points of the size of the shape make the shares Dirichlet again.
    private static Simulation.Output Run(float[][] columns, float[] points, double[][] ratings, double[][]? variances) => Simulation.Run(new(
        [.. columns.Select(column => new Simulation.Column(column))],
        [.. points.Select((own, need) => new Simulation.Entry(need, need, own))],
        points.Length,
        [.. ratings.Select(ToSingles)],
        [.. (variances ?? [.. ratings.Select(row => new double[row.Length])]).Select(ToSingles)],
        [.. ratings.Select((_, option) => Variations.Normals("option-" + option))]));

    private static float[] ToSingles(double[] row) => [.. row.Select(value => (float)value)];

    private static (double[][] Means, double[][] Variances) ThrombolyticsValues(ReferenceCase reference)
    {
        var alpha = ReferenceCase.Rows(reference["ratings"].GetProperty("alpha"));
        var beta = ReferenceCase.Rows(reference["ratings"].GetProperty("beta"));
        var ranges = reference["value_functions"].EnumerateArray()
            .Select(function => ReferenceCase.Numbers(function.GetProperty("range"))).ToArray();
        var means = alpha.Select((row, i) => row.Select((a, j) =>
            (ranges[j][1] - (a / (a + beta[i][j]))) / (ranges[j][1] - ranges[j][0])).ToArray()).ToArray();
        var variances = alpha.Select((row, i) => row.Select((a, j) =>
        {
            var (b, width) = (beta[i][j], ranges[j][1] - ranges[j][0]);
            return a * b / ((a + b) * (a + b) * (a + b + 1)) / (width * width);
        }).ToArray()).ToArray();
        return (means, variances);
    }

    private static void AssertWithinFourErrors(double[][] expected, double[,] actual)
    {
        for (var option = 0; option < expected.Length; option++)
        {
            for (var rank = 0; rank < expected[option].Length; rank++)
            {
                AssertWithinFourErrors(expected[option][rank], actual[option, rank]);
            }
        }
    }

    private static void AssertWithinFourErrors(double p, double actual)
    {
        // Rank mass is a sum of ten thousand parts: a certain event may miss its 1 by rounding.
        var tolerance = (4 * Math.Sqrt(p * (1 - p) / ModelConstants.Variations)) + 1e-12;
        Assert.InRange(actual, p - tolerance, p + tolerance);
    }

    private static void AssertWins(System.Text.Json.JsonElement expected, double[,] wins, Action<double, double> assert)
    {
        foreach (var (a, row) in expected.EnumerateArray().Index())
        {
            foreach (var (b, p) in row.EnumerateArray().Index().Where(cell => cell.Index != a))
            {
                assert(p.GetDouble(), wins[a, b]);
            }
        }
    }
}
