using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>A recommendation as a document to file with the project: verdict, reasons, ledger, flips and sources.</summary>
internal sealed partial class MarkdownReport
{
    private readonly StringBuilder text = new();
    private readonly Recommendation recommendation;
    private readonly Advisor advisor;

    private MarkdownReport(Recommendation recommendation, Advisor advisor)
    {
        this.recommendation = recommendation;
        this.advisor = advisor;
    }

    public static string Of(Recommendation recommendation, Advisor advisor)
    {
        var report = new MarkdownReport(recommendation, advisor);
        report.AddVerdict();
        report.AddScores();
        report.AddReasons();
        report.AddLedger();
        report.AddFlips();
        report.AddSources();
        return report.text.ToString();
    }

    private void AddVerdict()
    {
        Line("# Which framework?");
        Line($"**{Escape(PlainReport.Verdict(recommendation.Outcome))}** {PlainReport.HowSure(recommendation)}".TrimEnd());
        Line(FormattableString.Invariant(
            $"Answers: `{recommendation.Answers}`. Knowledge version {recommendation.KnowledgeVersion} of {advisor.Version.PublishedOn:yyyy-MM-dd}."));
    }

    private void AddScores() => Table(
        "## Scores",
        ["Framework", "Score of 100", "Place"],
        recommendation.Standings.Select(standing => new[]
        {
            Escape(standing.Framework.Name), PlainReport.Score(standing), PlainReport.Place(standing),
        }));

    private void AddReasons()
    {
        foreach (var argument in recommendation.Arguments)
        {
            List($"## For {Escape(argument.Framework.Name)}", argument.For, "Nothing clear.");
            if (argument.Against is { } against)
            {
                List($"## Against {Escape(argument.Framework.Name)}", against, "Nothing.");
            }
        }
    }

    private void AddLedger()
    {
        var frameworks = advisor.Catalogue.Frameworks;
        var rows = recommendation.Ledger.Rows.Select(row => (string[])
        [
            Escape(row.Need.Name),
            row.PrintedShare.ToString("0.0", CultureInfo.InvariantCulture) + " %",
            Escape(string.Join(", ", row.Because.Select(because => $"{because.Question.Label} ({because.Option?.Id ?? Questionnaire.NotSure})"))),
            .. row.Cells.Select(cell => FormattableString.Invariant($"{cell.PrintedPoints:0.0}")),
        ]);
        var total = (string[])
        [
            "Total", recommendation.Ledger.IsEmpty ? "–" : "100.0 %", "",
            .. frameworks.Select(framework => FormattableString.Invariant($"{recommendation.Ledger.PrintedScore(framework.Slug):0.0}")),
        ];
        Table("## Ledger", ["Need", "Weight", "Because of", .. frameworks.Select(framework => Escape(framework.Name))], rows.Append(total));
    }

    private void AddFlips()
    {
        Line("## What would change it");
        if (recommendation.Flips.Count == 0)
        {
            Line("No single answer changes who leads.");
            return;
        }

        foreach (var flip in recommendation.Flips)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Escape(flip.Question.Label)}: {(flip.IsImportance ? "importance " : "")}{flip.Change} → {Escape(flip.Leader.Name)}");
        }

        text.AppendLine();
    }

    private void AddSources()
    {
        var articles = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
        Line("## Claims that count");
        foreach (var row in recommendation.Ledger.Rows)
        {
            foreach (var cell in row.Cells.Where(cell => cell.Rating.Counted.Any()))
            {
                Line(FormattableString.Invariant(
                    $"### {Escape(row.Need.Name)}: {Escape(cell.Framework.Name)}, rated {cell.RatingUsed:0.0} ± {cell.Rating.StandardError:0.0}"));
                foreach (var claim in cell.Rating.Counted)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"- {claim.Stance:+0;-0;0} “{Escape(claim.Text)}”: {Source(articles[claim.Article], claim)}");
                }

                text.AppendLine();
            }
        }
    }

    private static string Source(Article article, Claim claim)
    {
        var dated = $"{Escape(article.Publisher)}, {(claim.AsOf ?? article.Date)?.ToString() ?? "undated"}";
        return article.Source is { } address ? $"[{dated}]({address})" : dated;
    }

    private void Line(string line) => text.AppendLine(line).AppendLine();

    private void List(string heading, IReadOnlyList<Reason> reasons, string nothing)
    {
        Line(heading);
        foreach (var line in reasons.Select(PlainReport.InBrief).DefaultIfEmpty(nothing))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Escape(line)}");
        }

        text.AppendLine();
    }

    private void Table(string heading, string[] header, IEnumerable<string[]> rows)
    {
        Line(heading);
        foreach (var cells in rows.Prepend([.. header.Select(_ => "---")]).Prepend(header))
        {
            text.AppendLine($"| {string.Join(" | ", cells)} |");
        }

        text.AppendLine();
    }

    // Editors and articles write plain text; in Markdown it must stay plain.
    private static string Escape(string plain) => Special().Replace(plain, @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>()#|~]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();
}
