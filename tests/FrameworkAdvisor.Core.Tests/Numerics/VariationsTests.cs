using System.Buffers.Binary;
using System.Security.Cryptography;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Tests.Numerics;

/// <summary>The fingerprints were made by a second program, written in Python from the definition of the table.</summary>
public class VariationsTests
{
    /// <summary>The questions of the questionnaire and two frameworks: the columns that really get used.</summary>
    public static readonly string[] Questions =
    [
        "product", "parts", "scope", "features", "lifetime", "deadline", "team", "experience", "handover", "data",
        "staff-editing", "accounts", "protection", "control", "load", "surroundings",
    ];

    private static readonly string[] frameworks = ["flask", "django", "fastapi", "pyramid", "bottle", "tornado"];

    // The Kolmogorov–Smirnov distance of N true draws is above 1.95/√N once in a thousand.
    private static readonly double largestDistance = 1.95 / Math.Sqrt(ModelConstants.Variations);

    [Fact]
    public void Gammas_of_shape_four_have_the_right_mean_and_spread() =>
        Assert.All(Questions, name => AssertMoments(Variations.Gammas(name), mean: 1, variance: 0.25, fourthMoment: 0.28125));

    [Fact]
    public void Gammas_of_shape_one_have_the_right_mean_and_spread() =>
        Assert.All(Questions, name => AssertMoments(Variations.Gammas(name, 1), mean: 1, variance: 1, fourthMoment: 9));

    [Fact]
    public void Normals_have_the_right_mean_and_spread() =>
        Assert.All(frameworks, name => AssertMoments(Variations.Normals(name), mean: 0, variance: 1, fourthMoment: 3));

    [Fact]
    public void Uniforms_have_the_right_mean_and_spread() =>
        Assert.All(Questions, name => AssertMoments(Variations.Uniforms(name), mean: 0.5, variance: 1.0 / 12, fourthMoment: 1.0 / 80));

    [Fact]
    public void Gammas_are_distributed_as_gammas()
    {
        Assert.All(Questions, name => Assert.InRange(Distance(Variations.Gammas(name), x => GammaCdf(4 * x, 4)), 0, largestDistance));
        Assert.All(Questions, name => Assert.InRange(Distance(Variations.Gammas(name, 1), x => GammaCdf(x, 1)), 0, largestDistance));
    }

    [Fact]
    public void Normals_are_distributed_as_normals() =>
        Assert.All(frameworks, name => Assert.InRange(Distance(Variations.Normals(name), PortableMath.NormalCdf), 0, largestDistance));

    [Fact]
    public void Uniforms_are_distributed_uniformly_from_0_to_below_1() =>
        Assert.All(Questions, name =>
        {
            var column = Variations.Uniforms(name);
            Assert.InRange(Distance(column, x => x), 0, largestDistance);
            Assert.All(column, x => Assert.True(x is >= 0 and < 1));
        });

    [Fact]
    public void Control_a_gamma_of_another_shape_is_seen() =>
        Assert.False(Distance(Variations.Gammas("scope", 3), x => GammaCdf(4 * x, 4)) < largestDistance);

    [Fact]
    public void No_two_columns_go_together()
    {
        float[][] columns =
        [
            .. Questions.Select(name => Variations.Gammas(name)),
            .. Questions.Select(Variations.Uniforms),
            .. frameworks.Select(Variations.Normals),
        ];
        for (var a = 0; a < columns.Length; a++)
        {
            for (var b = a + 1; b < columns.Length; b++)
            {
                Assert.InRange(Correlation(columns[a], columns[b]), -0.045, 0.045);
            }
        }
    }

    [Fact]
    public void No_column_goes_with_itself_a_row_later() =>
        Assert.All(Questions, name => Assert.InRange(
            Correlation(Variations.Gammas(name)[..^1], Variations.Gammas(name)[1..]), -0.04, 0.04));

    [Fact]
    public void Control_a_column_that_borrows_a_tenth_from_another_is_seen()
    {
        var mixed = Variations.Normals("flask").Zip(Variations.Normals("django"), (a, b) => a + (0.1f * b)).ToArray();
        Assert.False(Math.Abs(Correlation(mixed, Variations.Normals("django"))) < 0.045);
    }

    [Theory]
    [InlineData("scope", 4, "0BA7B9A5ECC8B423")]
    [InlineData("staff-editing", 4, "AB3713DBED546F40")]
    [InlineData("size.large", 1, "6A0B65196DD14107")]
    public void The_table_of_gammas_is_fixed_for_ever(string name, int shape, string fingerprint) =>
        Assert.Equal(fingerprint, FingerprintOf(Variations.Gammas(name, shape)));

    [Theory]
    [InlineData("flask", "DADA750B3786E87B")]
    [InlineData("django", "99045C35E7DDCE5D")]
    public void The_table_of_normals_is_fixed_for_ever(string name, string fingerprint) =>
        Assert.Equal(fingerprint, FingerprintOf(Variations.Normals(name)));

    [Theory]
    [InlineData("scope", "090D997FA2F0B0A9")]
    [InlineData("load", "CB683F95B5768B9A")]
    public void The_table_of_uniforms_is_fixed_for_ever(string name, string fingerprint) =>
        Assert.Equal(fingerprint, FingerprintOf(Variations.Uniforms(name)));

    [Fact]
    public void Control_one_bit_changes_the_fingerprint()
    {
        var column = Variations.Normals("flask").ToArray();
        column[^1] = MathF.BitIncrement(column[^1]);
        Assert.NotEqual(FingerprintOf(Variations.Normals("flask")), FingerprintOf(column));
    }

    private static string FingerprintOf(float[] column)
    {
        var bytes = new byte[column.Length * sizeof(float)];
        for (var row = 0; row < column.Length; row++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(row * sizeof(float)), column[row]);
        }

        return Convert.ToHexString(SHA256.HashData(bytes))[..16];
    }

    private static void AssertMoments(float[] column, double mean, double variance, double fourthMoment)
    {
        var n = Math.Sqrt(column.Length);
        var actualMean = column.Average(x => (double)x);
        var actualVariance = column.Average(x => (x - actualMean) * (x - actualMean));
        Assert.InRange(actualMean, mean - (4 * Math.Sqrt(variance) / n), mean + (4 * Math.Sqrt(variance) / n));
        var errorOfVariance = Math.Sqrt(fourthMoment - (variance * variance)) / n;
        Assert.InRange(actualVariance, variance - (4 * errorOfVariance), variance + (4 * errorOfVariance));
    }

    private static double GammaCdf(double x, int shape)
    {
        double sum = 0, term = 1;
        for (var k = 0; k < shape; k++)
        {
            sum += term;
            term *= x / (k + 1);
        }

        return 1 - (Math.Exp(-x) * sum);
    }

    private static double Distance(float[] column, Func<double, double> cdf) => column.Order().Select((x, row) =>
    {
        var p = cdf(x);
        return Math.Max(p - ((double)row / column.Length), ((row + 1.0) / column.Length) - p);
    }).Max();

    private static double Correlation(float[] a, float[] b)
    {
        double meanA = a.Average(), meanB = b.Average();
        double ab = 0, aa = 0, bb = 0;
        for (var row = 0; row < a.Length; row++)
        {
            ab += (a[row] - meanA) * (b[row] - meanB);
            aa += (a[row] - meanA) * (a[row] - meanA);
            bb += (b[row] - meanB) * (b[row] - meanB);
        }

        return ab / Math.Sqrt(aa * bb);
    }
}
