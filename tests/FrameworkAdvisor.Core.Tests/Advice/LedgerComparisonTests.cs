using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class LedgerComparisonTests
{
    [Fact]
    public void The_same_answers_differ_in_nothing() =>
        Law.HoldsFor(Cases.Any, 200, one =>
        {
            var comparison = LedgerComparison.Between(one.Ledger, one.Advisor.Weigh(one.Answers));
            Assert.All(comparison.Scores, score => Assert.Equal(0, score.Difference));
            Assert.All(comparison.Rows, row => Assert.Equal((0, 0), (row.Share.Difference, row.Apart)));
            Assert.All(comparison.Rows.SelectMany(row => row.Points), points => Assert.Equal(0, points.Difference));
        });

    [Fact]
    public void Every_column_adds_up_to_its_total_before_after_and_in_the_difference() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            foreach (var after in OthersOf(one).Select(one.Advisor.Weigh))
            {
                var comparison = LedgerComparison.Between(one.Ledger, after);
                for (var column = 0; column < comparison.Frameworks.Count; column++)
                {
                    var (slug, score) = (comparison.Frameworks[column].Slug, comparison.Scores[column]);
                    Assert.Equal((one.Ledger.PrintedScore(slug), after.PrintedScore(slug)), (score.Before, score.After));
                    Assert.Equal(score.Before, comparison.Rows.Sum(row => row.Points[column].Before));
                    Assert.Equal(score.After, comparison.Rows.Sum(row => row.Points[column].After));
                    Assert.Equal(score.Difference, comparison.Rows.Sum(row => row.Points[column].Difference));
                }

                Assert.Equal(one.Ledger.IsEmpty ? 0 : 100, comparison.Rows.Sum(row => row.Share.Before));
                Assert.Equal(after.IsEmpty ? 0 : 100, comparison.Rows.Sum(row => row.Share.After));
            }
        });

    [Fact]
    public void What_moves_frameworks_apart_most_comes_first()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.alike", 0.5, 10, 10).Rated("a.flask", 0.5, 9, 1).Rated("a.django", 0.5, 4, 6)
            .Question("q", "one: a.alike 5, a.django 5", "two: a.flask 5, a.django 5").Advisor();
        var comparison = LedgerComparison.Between(advisor.Weigh("q=one"), advisor.Weigh("q=two"));
        Assert.Equal(["a.flask", "a.alike", "a.django"], comparison.Rows.Select(row => row.Need.Id));
        Assert.Equal([40m, 0m, 0m], comparison.Rows.Select(row => row.Apart));
        Assert.Equal(new NumberChange(0, 50), comparison.Rows[0].Share);
        Assert.Equal(new NumberChange(0, 40), comparison.Rows[0].Points[0] - comparison.Rows[0].Points[1]);
        Assert.Equal(new NumberChange(-10, 30), comparison.Scores[0] - comparison.Scores[1]);
    }

    [Fact]
    public void Ledgers_of_different_knowledge_cannot_be_compared()
    {
        var builder = new CatalogueBuilder().Frameworks("flask").Rated("a.x", 0.5, 8).Question("q", "one: a.x 5");
        Assert.Throws<ArgumentException>(() => LedgerComparison.Between(builder.Advisor().Weigh("q=one"), builder.Advisor().Weigh("q=one")));
    }

    private static IEnumerable<Answers> OthersOf(Case one)
    {
        var questions = one.Catalogue.Questions;
        yield return one.Advisor.Questionnaire.NoAnswers;
        yield return one.Answers.With(questions[0].Id, Importance.Critical);
        foreach (var question in questions)
        {
            yield return one.Answers.With(new Answer(question, [question.Options[^1]]));
        }
    }
}
