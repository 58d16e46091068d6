using System.Globalization;
using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Tests.Advice;

namespace FrameworkAdvisor.Web.Tests.Exchange;

public sealed class LedgerCsvTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public void Rows_are_the_needs_and_add_up_to_the_totals()
    {
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 8).Where(one => !Advisor.Weigh(one).IsEmpty).Take(60))
        {
            var recommendation = Advisor.Recommend(answers);
            var rows = Parse(LedgerCsv.Write(recommendation, Advisor), ',');
            Assert.Equal(recommendation.Ledger.Rows.Select(row => row.Need.Id), rows[1..^1].Select(row => row[1]));
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.Equal("Total", rows[^1][0]);
            foreach (var column in Enumerable.Range(0, rows[0].Count).Where(column => rows[^1][column].Length > 0 && column > 0))
            {
                Assert.Equal(Number(rows[^1][column]), rows[1..^1].Sum(row => Number(row[column])));
            }

            Assert.Equal(
                Advisor.Catalogue.Frameworks.Select(framework => recommendation.Ledger.PrintedScore(framework.Slug)),
                Enumerable.Range(0, rows[0].Count).Where(column => rows[0][column].EndsWith(" points", StringComparison.Ordinal)).Select(column => Number(rows[^1][column])));
        }
    }

    [Fact]
    public void Without_answers_there_is_a_header_alone() =>
        Assert.Single(Parse(LedgerCsv.Write(Advisor.Recommend(Advisor.Questionnaire.NoAnswers), Advisor), ','));

    [Fact]
    public void For_spreadsheets_it_begins_with_the_mark_of_utf_8()
    {
        var recommendation = Advisor.Recommend(Advisor.Questionnaire.NoAnswers);
        var bytes = LedgerCsv.WriteForSpreadsheets(recommendation, Advisor);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(LedgerCsv.Write(recommendation, Advisor), Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", " '=1")]
    [InlineData("\r\n=1", " '=1")]
    [InlineData("  =cmd|' /C calc'!A0", "  '=cmd|' /C calc'!A0")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a; -1", "a; '-1")]
    [InlineData("say \"=1\", please", "say \"=1\", please")]
    [InlineData("Little overhead - as such", "Little overhead - as such")]
    [InlineData("", "")]
    public void A_text_is_never_a_formula_and_its_quotes_survive(string text, string shown)
    {
        var cell = LedgerCsv.Text(text);

        Assert.Equal(shown, Assert.Single(Assert.Single(Parse(cell + "\r\n", ','))));
        Assert.All(Parse("1," + cell + ",2\r\n", ';')[0], part => Assert.False(part.TrimStart() is ['=' or '+' or '-' or '@', ..], part));
    }

    [Fact]
    public void Hostile_names_of_the_catalogue_do_not_get_through()
    {
        var catalogue = Advisor.Catalogue;
        var hostile = new Advisor(Advisor.Version with
        {
            Catalogue = catalogue with
            {
                Frameworks = [.. catalogue.Frameworks.Select(framework => framework with { Name = "=HYPERLINK(\"http://evil.example\")\r\n;@x" })],
                Questions = [.. catalogue.Questions.Select(question => question with { Label = "-2+3" })],
            },
        });
        var recommendation = hostile.Recommend(SampleAnswers.First(hostile, one => !one.Ledger.IsEmpty));

        var cells = Parse(LedgerCsv.Write(recommendation, hostile), ',').SelectMany(row => row);
        Assert.All(cells, cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], cell));
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        Assert.Equal("-1.2", LedgerCsv.Number(-1.24m));
        Assert.Equal("-1.2", LedgerCsv.Number(-1.2));
    }

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>RFC 4180, with a separator of choice as spreadsheets have it.</summary>
    private static List<List<string>> Parse(string text, char separator)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (isQuoted && sign == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else if (sign == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && sign == separator)
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (!isQuoted && sign == '\r' && text[at + 1] == '\n')
            {
                rows.Add([.. row, cell.ToString()]);
                row.Clear();
                cell.Clear();
                at++;
            }
            else
            {
                cell.Append(sign);
            }
        }

        Assert.Equal((0, 0, false), (row.Count, cell.Length, isQuoted));
        return rows;
    }
}
