using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Tests.TestCatalogues;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Core.Tests.Evidence;

public class EvidenceFormulaTests
{
    private static readonly Gen<(double[] Values, double[] Weights)> generatedVoices =
        from count in Gen.Choose(0, 12)
        from values in Gen.ArrayOf(Gen.Choose(0, 100), count)
        from weights in Gen.ArrayOf(Gen.Choose(1, 1000), count)
        select (values.Select(value => value / 10.0).ToArray(), weights.Select(weight => weight / 1000.0).ToArray());

    [Theory]
    [InlineData(-2, 1)]
    [InlineData(-1, 3)]
    [InlineData(0, 5)]
    [InlineData(1, 7)]
    [InlineData(2, 9)]
    public void A_stance_stands_for_a_rating(int stance, double rating) => Assert.Equal(rating, EvidenceFormula.RatingOf(stance));

    [Theory]
    [InlineData(new double[] { }, 5, 2.06)]
    [InlineData(new double[] { 8 }, 6.5, 1.50)]
    [InlineData(new double[] { 8, 8, 7, 9, 8 }, 7.5, 0.76)]
    [InlineData(new double[] { 2, 9, 3, 9 }, 5.6, 1.44)]
    public void The_worked_values_of_the_method(double[] values, double rating, double error)
    {
        var result = Fresh(values);
        Assert.Equal(rating, result.Value, 1e-12);
        Assert.Equal(error, result.StandardError, 0.005);
    }

    [Fact]
    public void Contradictory_sources_disagree_by_65_hundredths() => Assert.Equal(0.65, Fresh(2, 9, 3, 9).Disagreement, 0.005);

    [Theory]
    [InlineData(1, 0, 24, 1)]
    [InlineData(1, 24, 24, 0.5)]
    [InlineData(0.8, 48, 24, 0.2)]
    [InlineData(1, 60, 60, 0.5)]
    [InlineData(0.5, 30, 60, 0.35355339059327379)]
    [InlineData(0, 0, 24, 0)]
    public void A_voice_weighs_half_after_its_half_life(double trust, double age, double halfLife, double weight) =>
        Assert.Equal(weight, EvidenceFormula.Weight(trust, age, halfLife), 1e-15);

    [Fact]
    public void Even_the_oldest_voice_weighs_next_to_nothing_rather_than_nonsense() =>
        Assert.InRange(EvidenceFormula.Weight(1, 1_000_000, 1), 0, 1e-300);

    [Fact]
    public void A_voice_never_gains_weight_with_age()
    {
        for (var age = 1; age <= 600; age++)
        {
            Assert.True(EvidenceFormula.Weight(0.9, age, 24) < EvidenceFormula.Weight(0.9, age - 1, 24));
        }
    }

    [Theory]
    [InlineData(new double[] { 8 }, Agreement.TooFewSources)]
    [InlineData(new double[] { 8, 8 }, Agreement.Agree)]
    [InlineData(new double[] { 7, 9 }, Agreement.Mixed)]
    [InlineData(new double[] { 6.02, 7.98 }, Agreement.Agree)]
    [InlineData(new double[] { 3, 7 }, Agreement.Mixed)]
    [InlineData(new double[] { 2.98, 7.02 }, Agreement.Contradictory)]
    [InlineData(new double[] { 1, 9 }, Agreement.Contradictory)]
    public void Agreement_in_a_word(double[] values, Agreement word) => Assert.Equal(word, EvidenceFormula.Agreement(Fresh(values)));

    [Fact]
    public void Two_equal_voices_are_two_effective_sources_however_little_they_weigh()
    {
        for (var weight = 0.001; weight <= 1; weight += 0.001)
        {
            Assert.Equal(Agreement.Agree, EvidenceFormula.Agreement(EvidenceFormula.Combine([8, 8], [weight, weight])));
        }
    }

    [Fact]
    public void A_strong_and_a_weak_voice_are_fewer_than_two_effective_sources() =>
        Assert.Equal(Agreement.TooFewSources, EvidenceFormula.Agreement(EvidenceFormula.Combine([1, 9], [1, 0.5])));

    [Fact]
    public void A_voice_without_trust_says_nothing() =>
        Assert.Equal(EvidenceFormula.Combine([], []), EvidenceFormula.Combine([9], [0]));

    [Fact]
    public void A_rating_lies_between_neutral_and_the_mean_of_the_voices() =>
        Law.HoldsFor(generatedVoices, 1000, voices =>
        {
            var result = EvidenceFormula.Combine(voices.Values, voices.Weights);
            var mean = Mean(voices.Values, voices.Weights);
            Assert.InRange(result.Value, Math.Min(5, mean) - 1e-12, Math.Max(5, mean) + 1e-12);
        });

    [Fact]
    public void The_error_is_never_below_that_shared_by_all_sources() =>
        Law.HoldsFor(generatedVoices, 1000, voices => Assert.InRange(
            EvidenceFormula.Combine(voices.Values, voices.Weights).StandardError, ModelConstants.SharedError, double.MaxValue));

    [Fact]
    public void One_more_voice_equal_to_the_mean_never_raises_the_error() =>
        Law.HoldsFor(generatedVoices, 2000, voices => Assert.False(IsRaisedByOneMore(voices.Values, voices.Weights, Error)));

    [Fact]
    public void Control_an_error_that_takes_each_source_for_new_disagreement_is_seen() =>
        Assert.True(IsRaisedByOneMore([8, 8], [1, 1], (values, _) => values.Length * 0.1));

    [Fact]
    public void Control_a_weight_that_is_forgotten_is_seen() =>
        Assert.True(IsRaisedByOneMore([2, 9], [1, 1], (values, weights) => Error(values[..2], [.. weights[..2].Select(weight => weight / values.Length)])));

    private static bool IsRaisedByOneMore(double[] values, double[] weights, Func<double[], double[], double> error)
    {
        var mean = Mean(values, weights);
        return new[] { 0.001, 0.05, 0.5, 1 }.Any(weight =>
            error([.. values, mean], [.. weights, weight]) > error(values, weights) + 1e-12);
    }

    private static double Error(double[] values, double[] weights) => EvidenceFormula.Combine(values, weights).StandardError;

    private static double Mean(double[] values, double[] weights) => values.Length == 0
        ? ModelConstants.NeutralRating
        : values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();

    private static EvidenceFormula.Result Fresh(params double[] values) =>
        EvidenceFormula.Combine(values, [.. values.Select(_ => 1.0)]);
}
