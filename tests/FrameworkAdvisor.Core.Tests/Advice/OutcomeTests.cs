using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class OutcomeTests
{
    [Theory]
    [InlineData(0, "too close to call")]
    [InlineData(0.5999, "too close to call")]
    [InlineData(0.60, "slight edge")]
    [InlineData(0.7499, "slight edge")]
    [InlineData(0.75, "likely better")]
    [InlineData(0.8999, "likely better")]
    [InlineData(0.90, "clearly better")]
    [InlineData(1, "clearly better")]
    public void A_probability_has_its_words(double probability, string label) =>
        Assert.Equal(label, Outcome.LabelFor(probability));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0.001, 5)]
    [InlineData(0.074, 5)]
    [InlineData(0.076, 10)]
    [InlineData(0.5, 50)]
    [InlineData(0.524, 50)]
    [InlineData(0.526, 55)]
    [InlineData(0.9, 90)]
    [InlineData(0.96, 95)]
    [InlineData(0.999, 95)]
    [InlineData(1, 95)]
    public void Of_a_hundred_goes_in_steps_of_five(double probability, int ofHundred) =>
        Assert.Equal(ofHundred, Outcome.OfHundred(probability));

    [Theory]
    [InlineData(0.4001, 45)]
    [InlineData(0.4, 40)]
    [InlineData(0.5999, 55)]
    [InlineData(0.60, 60)]
    [InlineData(0.7499, 70)]
    [InlineData(0.75, 75)]
    [InlineData(0.8999, 85)]
    [InlineData(0.90, 90)]
    public void Of_a_hundred_stays_within_the_band_of_the_words(double probability, int ofHundred) =>
        Assert.Equal(ofHundred, Outcome.OfHundred(probability));

    [Fact]
    public void The_number_never_contradicts_the_words_and_two_numbers_add_up_to_a_hundred()
    {
        for (var k = 0; k <= 1000; k++)
        {
            var probability = k / 1000.0;
            var ofHundred = Outcome.OfHundred(probability);
            Assert.Equal(Outcome.LabelFor(probability), Outcome.LabelFor(ofHundred / 100.0));
            Assert.Equal(100, ofHundred + Outcome.OfHundred(1 - probability));
        }
    }

    [Fact]
    public void Of_a_hundred_is_never_none_or_all_and_never_falls()
    {
        var last = 5;
        for (var k = 0; k <= 10_000; k++)
        {
            var ofHundred = Outcome.OfHundred(k / 10_000.0);
            Assert.InRange(ofHundred, last, 95);
            Assert.Equal(0, ofHundred % 5);
            last = ofHundred;
        }
    }

    [Theory]
    [InlineData(OutcomeKind.One, "one")]
    [InlineData(OutcomeKind.Both, "both")]
    [InlineData(OutcomeKind.Either, "either")]
    [InlineData(OutcomeKind.TooClose, "too-close")]
    [InlineData(OutcomeKind.NoneQualifies, "none-qualifies")]
    [InlineData(OutcomeKind.NotEnoughEvidence, "not-enough-evidence")]
    [InlineData(OutcomeKind.NoAnswers, "no-answers")]
    public void A_kind_has_its_word_and_its_rule(OutcomeKind kind, string word)
    {
        Assert.Equal(word, Outcome.WordFor(kind));
        Assert.Single(OutcomeRules.InWords, rule => rule.Kind == kind && rule.Rule.EndsWith('.'));
    }
}
