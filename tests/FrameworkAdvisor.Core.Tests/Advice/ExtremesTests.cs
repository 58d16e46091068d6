using System.Globalization;
using System.Numerics;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>The largest questionnaire allowed, against arithmetic that has no bounds.</summary>
public class ExtremesTests
{
    private const int Needs = 60;

    // Options of every number up to the most: "not sure" to all of them makes the finest scale there is.
    private static readonly int[] optionCounts = [12, 11, 10, 9, 8, 7, 12, 11, 10, 9, 8, 7, 5, 12, 11, 12];

    [Theory]
    [InlineData(10, 10)]
    [InlineData(9.999999, 10)]
    [InlineData(0, 0.000001)]
    public void The_worst_allowed_case_is_exact(double flask, double django)
    {
        var advisor = Worst(Effect.MaximumPoints, flask, django);
        var ledger = advisor.Weigh(Query(advisor));
        Assert.Equal(27720, ledger.Scale);
        foreach (var (framework, at) in advisor.Catalogue.Frameworks.Select((framework, at) => (framework.Slug, at)))
        {
            BigInteger sum = 0, total = 0;
            for (var need = 0; need < Needs; need++)
            {
                BigInteger weight = 4 * Effect.MaximumPoints * optionCounts.Length * (BigInteger)ledger.Scale;
                total += weight;
                sum += Ledger.ScorePerRating * weight * advisor.RatingUnits(at, need);
            }

            Assert.Equal((long)total, ledger.TotalWeight);
            Assert.Equal((long)((sum + (total / 2)) / total), ledger.Scores[at]);
            Assert.Equal(ledger.Score(framework), ledger.Rows.Sum(row => row[framework].Points));
        }

        Assert.Equal(100m, ledger.Rows.Sum(row => row.PrintedShare));
        Assert.NotNull(advisor.Recommend(Query(advisor)).Flips);
    }

    [Fact]
    public void Several_chosen_options_next_to_the_finest_scale_are_in_range_too()
    {
        var advisor = Worst(Effect.MaximumPoints, 10, 9);
        var ledger = advisor.Weigh(Query(advisor, chosen: 10));
        Assert.Equal(27720, ledger.Scale);
        Assert.Equal((100m, 90m), (ledger.Score("flask"), ledger.Score("django")));
    }

    [Fact]
    public void Control_what_does_not_fit_is_an_error_and_never_a_wrong_score()
    {
        var advisor = Worst(2_000_000, 10, 10);
        Assert.Throws<OverflowException>(() => advisor.Weigh(Query(advisor)));
    }

    private static Advisor Worst(int points, double flask, double django)
    {
        var builder = new CatalogueBuilder().Frameworks("flask", "django");
        var effects = new List<string>();
        for (var need = 0; need < Needs; need++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"criterion-{need % ModelConstants.MostCriteria:00}.need-{need:00}");
            builder.Rated(id, 0.5, flask, django);
            effects.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {points}"));
        }

        for (var question = 0; question < ModelConstants.MostQuestions; question++)
        {
            builder.Several(
                string.Create(CultureInfo.InvariantCulture, $"question-{question:00}"),
                [.. Enumerable.Range(0, optionCounts[question]).Select(option =>
                    string.Create(CultureInfo.InvariantCulture, $"option-{option:00}: ") + string.Join(", ", effects))]);
        }

        return builder.Advisor();
    }

    /// <summary>All critical; the last questions chosen whole, the others "not sure".</summary>
    private static string Query(Advisor advisor, int chosen = 0) => string.Join('&', advisor.Questionnaire.Questions.SelectMany((question, at) =>
        (at < ModelConstants.MostQuestions - chosen ? [Questionnaire.NotSure] : question.Options.Select(option => option.Id))
            .Select(value => $"{question.Id}={value}").Append($"{Questionnaire.ImportancePrefix}{question.Id}=critical")));
}
