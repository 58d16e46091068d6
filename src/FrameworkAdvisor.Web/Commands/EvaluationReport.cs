using System.Globalization;
using System.Text;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>An evaluation in tables for a terminal.</summary>
internal static class EvaluationReport
{
    public static string Of(Evaluation evaluation, IReadOnlyList<(string Framework, int Claims)> leftOut)
    {
        var needs = evaluation.Needs.Select(one => (one.Need, one.Claims)).ToList();
        var width = needs.Select(one => one.Need.Length).Concat(evaluation.Articles.Select(article => article.File.Length)).Append("overall".Length).Max();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"By need".PadRight(width)}  expected suggested   right  precision  recall      F1\n");
        foreach (var (need, claims) in needs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{need.PadRight(width)}  {Numbers(claims)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{"By article".PadRight(width)}  expected suggested   right  precision  recall      F1   cells  found  signs right\n");
        foreach (var article in evaluation.Articles)
        {
            text.Append(CultureInfo.InvariantCulture, $"{article.File.PadRight(width)}  {Numbers(article.Claims)}  {Numbers(article.Cells)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{"overall".PadRight(width)}  {Numbers(evaluation.Claims)}  {Numbers(evaluation.Cells)}\n\n");
        foreach (var (framework, claims) in leftOut)
        {
            text.Append(CultureInfo.InvariantCulture, $"Left out: {Words.Count(claims, "expected claim")} on {framework}, which the content does not know.\n");
        }

        return text.Append(Summary(evaluation)).ToString();
    }

    private static string Numbers(Tally tally) => FormattableString.Invariant(
        $"{tally.Expected,8} {tally.Suggested,9} {tally.Right,7}  {Share(tally.Precision),9}  {Share(tally.Recall),6}  {Share(tally.F1),6}");

    private static string Numbers(CellTally cells) => FormattableString.Invariant($"{cells.Expected,6} {cells.Found,6} {cells.SignsRight,12}");

    private static string Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";

    private static string Summary(Evaluation evaluation) => string.Create(
        CultureInfo.InvariantCulture,
        $"Overall, by line, criterion, framework and sign: precision {Share(evaluation.Claims.Precision)}, recall {Share(evaluation.Claims.Recall)}, F1 {Share(evaluation.Claims.F1)}.\nBy article, criterion and framework: {Share(evaluation.Cells.FoundShare)} of the cells found, {Share(evaluation.Cells.RightShare)} of their signs right.\n");
}
