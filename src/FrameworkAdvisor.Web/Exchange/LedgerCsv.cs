using System.Text;
using System.Text.RegularExpressions;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// The ledger for a spreadsheet (RFC 4180): a row a need with the numbers as printed, so that the rows add up to the
/// totals. Numbers go out bare; texts are quoted and never begin a formula.
/// </summary>
internal static partial class LedgerCsv
{
    /// <summary>UTF-8 without a byte order mark, for other programs.</summary>
    public static string Write(Recommendation recommendation, Advisor advisor)
    {
        var text = new StringBuilder();
        var frameworks = advisor.Catalogue.Frameworks;
        AddRow(text,
        [
            Text("Need"), Text("Need id"), Text("Weight %"), Text("Because"),
            .. frameworks.SelectMany(framework => (string[])
                [Text($"{framework.Name} rating"), Text($"{framework.Name} standard error"), Text($"{framework.Name} points")]),
        ]);
        foreach (var row in recommendation.Ledger.Rows)
        {
            AddRow(text,
            [
                Text(row.Need.Name), Text(row.Need.Id), Number(row.PrintedShare), Text(string.Join(" | ", row.Because.Select(RecommendationText.For))),
                .. row.Cells.SelectMany(cell => (string[])
                    [Number(cell.Rating.Value), Number(cell.Rating.StandardError), Number(cell.PrintedPoints)]),
            ]);
        }

        if (!recommendation.Ledger.IsEmpty)
        {
            AddRow(text,
            [
                Text("Total"), "", Number(recommendation.Ledger.Rows.Sum(row => row.PrintedShare)), "",
                .. frameworks.SelectMany(framework => (string[])["", "", Number(recommendation.Ledger.PrintedScore(framework.Slug))]),
            ]);
        }

        return text.ToString();
    }

    /// <summary>With the mark by which Excel knows UTF-8; without it, it takes the text for the machine's own code page.</summary>
    public static byte[] WriteForSpreadsheets(Recommendation recommendation, Advisor advisor) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(recommendation, advisor))];

    /// <summary>A quoted cell that no spreadsheet takes for a formula.</summary>
    internal static string Text(string text) =>
        $"\"{FormulaStart().Replace(Unseen().Replace(text, " "), "$1'$2").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A bare number: its minus sign is one, so it must not be hidden behind an apostrophe.</summary>
    internal static string Number(decimal value) => RecommendationText.OneDecimal(value);

    internal static string Number(double value) => FormattableString.Invariant($"{value:0.0}");

    private static void AddRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");

    // After a semicolon too: where the comma is the decimal sign, spreadsheets part cells there.
    [GeneratedRegex(@"((?:^|;)\s*)([=+\-@＝＋－＠])", RegexOptions.NonBacktracking)]
    private static partial Regex FormulaStart();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();
}
