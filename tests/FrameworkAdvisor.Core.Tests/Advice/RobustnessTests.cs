using FrameworkAdvisor.Core.Numerics;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>The variations of a real ledger against closed forms, within four standard errors.</summary>
public class RobustnessTests
{
    [Theory]
    [InlineData(7, 6, 1)]
    [InlineData(6.5, 6, 0.5)]
    [InlineData(9, 3, 2.06)]
    [InlineData(5, 5, 1)]
    public void One_answer_varies_alone_and_leaves_the_normal_distribution_of_the_difference(double flask, double django, double error)
    {
        // Both weights hang on one answer, so its factor cancels: shares ¾ and ¼.
        var robustness = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", error, flask, django).Rated("a.y", error, 5, 5)
            .Question("q", "a: a.x 3, a.y 1").Advisor().Recommend("q=a").Robustness!;
        var deviation = Math.Sqrt(2 * error * error * ((0.75 * 0.75) + (0.25 * 0.25)));
        var difference = 0.75 * (flask - django);
        AssertWithinFourErrors(PortableMath.NormalCdf(difference / deviation), robustness.ProbabilityBeats("flask", "django"));

        // E max(0, −d) for a normal difference d.
        var z = difference / deviation;
        var regret = (deviation * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI)) - (difference * PortableMath.NormalCdf(-z));
        Assert.Equal(regret, robustness.ExpectedRegret("flask"), 4 * deviation / Math.Sqrt(ModelConstants.Variations));
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(4, 4)]
    [InlineData(9, 2)]
    public void Two_answers_vary_independently_as_gammas(int forFlask, int forDjango)
    {
        // Flask leads where p G > q H: G/(G + H) is Beta(4, 4), so with x = p/(p + q) the share is P(Binomial(7, x) ≥ 4).
        var robustness = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.001, 6, 5).Rated("a.y", 0.001, 5, 6)
            .Question("one", $"a: a.x {forFlask}").Question("two", $"a: a.y {forDjango}").Advisor().Recommend("one=a&two=a").Robustness!;
        var x = (double)forFlask / (forFlask + forDjango);
        int[] choose = [35, 21, 7, 1];
        var expected = Enumerable.Range(4, 4).Sum(k => choose[k - 4] * Math.Pow(x, k) * Math.Pow(1 - x, 7 - k));
        AssertWithinFourErrors(expected, robustness.ProbabilityBeats("flask", "django"));
    }

    [Fact]
    public void Not_sure_draws_one_of_the_options_each_equally_often()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.x", 1, 8, 6).Rated("a.y", 1, 4, 7).Rated("a.z", 1, 5, 5)
            .Question("q", "x: a.x 2", "y: a.y 9", "z: a.z 4").Advisor();
        var deviation = Math.Sqrt(2);
        var expected = new[] { 2, -3, 0 }.Average(difference => PortableMath.NormalCdf(difference / deviation));
        AssertWithinFourErrors(expected, advisor.Recommend("q=not-sure").Robustness!.ProbabilityBeats("flask", "django"));
    }

    [Fact]
    public void Not_sure_about_a_question_with_an_option_that_wants_nothing_ties_where_that_is_drawn()
    {
        var robustness = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.001, 9, 1)
            .Question("q", "x: a.x 2", "nothing").Advisor().Recommend("q=not-sure").Robustness!;
        AssertWithinFourErrors(0.75, robustness.ProbabilityBeats("flask", "django"), 0.5 * 0.25);
    }

    [Fact]
    public void Not_sure_to_two_questions_is_drawn_for_each_on_its_own()
    {
        // Flask leads unless both draw the option that wants nothing: once in four, and then they tie.
        var robustness = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.001, 9, 1)
            .Question("one", "x: a.x 2", "nothing").Question("two", "x: a.x 2", "nothing").Advisor()
            .Recommend("one=not-sure&two=not-sure").Robustness!;
        AssertWithinFourErrors(0.875, robustness.ProbabilityBeats("flask", "django"), 0.25 * 0.75 * 0.25);
    }

    [Fact]
    public void A_question_that_is_not_relevant_does_not_vary_anything()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 1, 7, 6).Rated("a.y", 1, 2, 9)
            .Question("q", "a: a.x 3").Question("other", "a: a.y 3").Advisor();
        Assert.Equal(
            advisor.Recommend("q=a").Robustness!.ProbabilityBeats("flask", "django"),
            advisor.Recommend("q=a&other=a&importance.other=not-relevant").Robustness!.ProbabilityBeats("flask", "django"));
    }

    [Fact]
    public void Shares_of_ranks_and_wins_belong_together() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            var recommendation = one.Recommendation;
            if (recommendation.Robustness is not { } robustness)
            {
                return;
            }

            var ranked = recommendation.Standings.Where(standing => standing.IsRanked).Select(standing => standing.Framework.Slug).ToList();
            Assert.Equal(1, ranked.Sum(robustness.ProbabilityBest), 1e-9);
            foreach (var framework in ranked)
            {
                var ranks = Enumerable.Range(1, ranked.Count).Select(rank => robustness.RankAcceptability(framework, rank)).ToList();
                Assert.Equal(1, ranks.Sum(), 1e-9);

                // The mean number of rivals beaten is what is left of the mean rank.
                var beaten = ranked.Where(rival => rival != framework).Sum(rival => robustness.ProbabilityBeats(framework, rival));
                Assert.Equal(ranked.Count - ranks.Select((share, at) => share * (at + 1)).Sum(), beaten, 1e-9);
                Assert.All(ranked, rival => Assert.Equal(
                    1, robustness.ProbabilityBeats(framework, rival) + robustness.ProbabilityBeats(rival, framework), 1e-12));
                Assert.InRange(robustness.ExpectedRegret(framework), 0, 40);
            }
        });

    [Fact]
    public void A_framework_that_is_not_ranked_has_no_numbers()
    {
        var robustness = new CatalogueBuilder().Frameworks("flask", "django", "unknown").Need("a.x").Rate("flask", "a.x", 9).Rate("django", "a.x", 5)
            .Question("q", "a: a.x 3").Advisor().Recommend("q=a").Robustness!;
        Assert.Throws<KeyNotFoundException>(() => robustness.ProbabilityBest("unknown"));
        Assert.Throws<KeyNotFoundException>(() => robustness.RankAcceptability("unknown", 1));
        Assert.Throws<KeyNotFoundException>(() => robustness.ProbabilityBeats("flask", "unknown"));
        Assert.Throws<KeyNotFoundException>(() => robustness.ProbabilityBeats("unknown", "flask"));
        Assert.Throws<KeyNotFoundException>(() => robustness.ExpectedRegret("unknown"));
        Assert.Equal((0, 0), (robustness.RankAcceptability("flask", 0), robustness.RankAcceptability("flask", 3)));
    }

    private static void AssertWithinFourErrors(double p, double actual, double? variance = null)
    {
        var tolerance = 4 * Math.Sqrt((variance ?? (p * (1 - p))) / ModelConstants.Variations);
        Assert.InRange(actual, p - tolerance - 1e-12, p + tolerance + 1e-12);
    }
}
