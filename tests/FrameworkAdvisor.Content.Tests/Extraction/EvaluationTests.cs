using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>Counted by hand.</summary>
public sealed class EvaluationTests
{
    private static readonly Evaluation evaluation = Evaluation.Of(
    [
        (
            new GoldArticle("one.txt",
            [
                new(1, "size.small", "flask", 2),
                new(1, "size.large", "flask", 1),
                new(2, "size.large", "django", 1),
                new(3, "orm.built-in", "django", -1),
                new(4, "orm.built-in", "django", 2),
            ]),
            [
                Suggested(1, "size.small", "flask", 1),
                Suggested(2, "size.large", "django", -2),
                Suggested(4, "orm.own-choice", "django", 1),
                Suggested(9, "api.services", "flask", 1),
            ]),
        (
            new GoldArticle("two.txt", [new(1, "api.services", "flask", 0)]),
            [Suggested(1, "api.services", "flask", 0)]),
    ]);

    [Fact]
    public void Claims_are_counted_by_line_criterion_framework_and_sign()
    {
        // The two needs of size on line 1 are one; line 4 is the same criterion, though another need.
        Assert.Equal(new Tally(Expected: 5, Suggested: 5, Right: 3), evaluation.Claims);
        Assert.Equal(new Tally(4, 4, 2), evaluation.Articles[0].Claims);
        Assert.Equal(0.6, evaluation.Claims.Precision);
        Assert.Equal(0.6, evaluation.Claims.Recall);
        Assert.Equal(0.6, evaluation.Claims.F1);
    }

    [Fact]
    public void Needs_are_counted_by_themselves()
    {
        Assert.Equal(
            [
                ("api.services", new Tally(1, 2, 1)),
                ("orm.built-in", new Tally(2, 0, 0)),
                ("orm.own-choice", new Tally(0, 1, 0)),
                ("size.large", new Tally(2, 1, 0)),
                ("size.small", new Tally(1, 1, 1)),
            ],
            evaluation.Needs);
    }

    [Fact]
    public void A_cell_has_the_sign_of_the_sum_of_its_stances()
    {
        // flask size, django size (found, wrong sign), django orm: −1 + 2; flask api.
        Assert.Equal(new CellTally(Expected: 3, Found: 3, SignsRight: 2), evaluation.Articles[0].Cells);
        Assert.Equal(new CellTally(4, 4, 3), evaluation.Cells);
        Assert.Equal(1.0, evaluation.Cells.FoundShare);
        Assert.Equal(0.75, evaluation.Cells.RightShare);
    }

    [Fact]
    public void Nothing_has_no_shares()
    {
        var nothing = Evaluation.Of([(new GoldArticle("empty.txt", []), [])]);

        Assert.Equal((null, null, null), (nothing.Claims.Precision, nothing.Claims.Recall, nothing.Claims.F1));
        Assert.Equal((null, null), (nothing.Cells.FoundShare, nothing.Cells.RightShare));
        Assert.Empty(nothing.Needs);
    }

    private static Suggestion Suggested(int line, string need, string framework, int stance) => new(line, "", need, framework, stance, 1, []);
}
