using System.Text.Json;
using FrameworkAdvisor.Core.Evidence;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

public class EvidenceTests
{
    public static TheoryData<string> WorkedExamples { get; } =
        [.. Cases().Select(example => example.GetProperty("label").GetString()!)];

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public void Every_worked_example_comes_out_to_the_ninth_decimal(string label)
    {
        var example = Cases().Single(one => one.GetProperty("label").GetString() == label);
        var trusts = Numbers(example, "trust");
        var ages = Numbers(example, "age_months");
        var weights = trusts.Zip(ages, (trust, age) => EvidenceFormula.Weight(trust, age, 24)).ToArray();
        Assert.All(Numbers(example, "omega").Zip(weights), pair => Assert.Equal(pair.First, pair.Second, 1e-9));

        var result = EvidenceFormula.Combine(Numbers(example, "x"), weights);
        Assert.Equal(Number(example, "rating"), result.Value, 1e-9);
        Assert.Equal(Number(example, "se"), result.StandardError, 1e-9);
        Assert.Equal(Number(example, "evidence_mass"), result.Mass, 1e-9);
        Assert.Equal(Number(example, "n_eff"), result.EffectiveSources, 1e-9);
        Assert.Equal(Number(example, "disagreement"), result.Disagreement, 1e-9);
    }

    [Fact]
    public void Shrinkage_is_as_efron_and_morris_print_it()
    {
        var reference = new ReferenceCase("evidence-02-efron-morris-shrinkage");
        var averages = reference.Matrix[0];
        var mean = averages.Average();
        var squares = averages.Sum(average => (average - mean) * (average - mean));
        var factor = 1 - ((averages.Length - 3) * mean * (1 - mean) / 45 / squares);
        Assert.Equal(Number(reference.Expected, "grand_mean"), mean, 0.0005);
        Assert.Equal(Number(reference.Expected, "factor"), factor, Number(reference["tolerance"], "factor"));

        // Ω/(κ + Ω) is our factor. One voice of the weight that makes it theirs, on a scale with the mean at neutral:
        const double ratingPerAverage = 10;
        var weight = ModelConstants.NeutralSources * factor / (1 - factor);
        foreach (var (average, shrunk) in averages.Zip(ReferenceCase.Numbers(reference.Expected.GetProperty("shrunk"))))
        {
            var voice = ModelConstants.NeutralRating + ((average - mean) * ratingPerAverage);
            var rating = EvidenceFormula.Combine([voice], [weight]).Value;
            Assert.Equal(
                shrunk, mean + ((rating - ModelConstants.NeutralRating) / ratingPerAverage), Number(reference["tolerance"], "shrunk"));
        }
    }

    private static JsonElement[] Cases() =>
        [.. new ReferenceCase("evidence-03-derived-recommended-formula").Expected.GetProperty("cases").EnumerateArray()];

    private static double[] Numbers(JsonElement example, string name) => ReferenceCase.Numbers(example.GetProperty(name));

    // Where the case says that there is nothing to tell, the formula says 0.
    private static double Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;
}
