using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>What a decision record tells under "More Information": the ledger, how sure, what would change it, when to look again.</summary>
internal sealed class RecordBackground(MarkdownPage page, Recommendation recommendation, Advisor advisor, RecordDetails details)
{
    public static void AddTo(MarkdownPage page, Recommendation recommendation, Advisor advisor, RecordDetails details)
    {
        var background = new RecordBackground(page, recommendation, advisor, details);
        page.Heading(2, "More Information");
        background.AddLedger();
        background.AddRobustness();
        RecordChanges.AddTo(page, recommendation, advisor);
        background.AddRevisit();
        background.AddSources();
        background.AddBlock();
    }

    private IReadOnlyList<Framework> Frameworks => advisor.Catalogue.Frameworks;

    private void AddLedger()
    {
        if (recommendation.Ledger.IsEmpty)
        {
            return;
        }

        page.Heading(3, "The Ledger");
        page.Block("Weight times rating gives points; the points add up to the score.");
        var rows = recommendation.Ledger.Rows.Select(row => (string[])
        [
            MarkdownText.Line(row.Need.Name),
            RecommendationText.OneDecimal(row.PrintedShare) + " %",
            .. row.Cells.SelectMany(cell => (string[])
                [RecommendationText.WithError(cell.Rating.Value, cell.Rating.StandardError), RecommendationText.OneDecimal(cell.PrintedPoints)]),
        ]);
        var total = (string[])
        [
            "Total",
            RecommendationText.OneDecimal(recommendation.Ledger.Rows.Sum(row => row.PrintedShare)) + " %",
            .. Frameworks.SelectMany(framework => (string[])["", RecommendationText.OneDecimal(recommendation.Ledger.PrintedScore(framework.Slug))]),
        ];
        page.Table(
            ["Need", "Weight", .. Frameworks.Select(framework => MarkdownText.Line(framework.Name)).SelectMany(name => (string[])[$"{name}, rated", $"{name}, points"])],
            rows.Append(total));
    }

    private void AddRobustness()
    {
        if (recommendation.Robustness is not { } robustness)
        {
            return;
        }

        page.Heading(3, "How Sure It Is");
        page.Block("Answers and evidence were varied within reason, to see how often each option comes first.");
        var isAlone = recommendation.Standings.Count(standing => standing.IsRanked) == 1;
        page.Table(["Option", "Comes first", "Weight covered by evidence"], Frameworks.Select(framework =>
        {
            var standing = recommendation.Standings.First(one => one.Framework.Slug == framework.Slug);
            return (string[])
            [
                MarkdownText.Line(framework.Name),
                !standing.IsRanked ? MarkdownText.Line(RecommendationText.Place(standing))
                    : isAlone ? "the only one ranked"
                    : First(robustness.ProbabilityBest(framework.Slug)),
                RecommendationText.Percent(standing.Coverage),
            ];
        }));
    }

    private static string First(double probability) => probability == 0
        ? "hardly ever"
        : FormattableString.Invariant($"about {Outcome.OfHundred(probability)} of 100");

    private void AddRevisit()
    {
        var triggers = MarkdownText.Paragraphs(details.Triggers ?? "").ToList();
        if (details.RevisitOn is null && triggers.Count == 0)
        {
            return;
        }

        page.Heading(3, "When to Look at It Again");
        if (details.RevisitOn is { } day)
        {
            page.Block($"On {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(triggers.Count > 0 ? ", or before that when:" : ".")}");
        }

        triggers.ForEach(page.Block);
    }

    private void AddSources()
    {
        var used = recommendation.Ledger.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Rating.Voices)
            .Select(voice => voice.Article).ToHashSet(StringComparer.Ordinal);
        if (used.Count > 0)
        {
            page.Heading(3, "Sources");
            page.List(advisor.Catalogue.Articles.Where(article => used.Contains(article.Slug)).Select(article =>
                $"{MarkdownText.Line($"{article.Title}{(article.Author is { } author ? $", by {author}" : "")}")} ({RecordEvidence.Source(article)}): "
                + MarkdownText.Line(FormattableString.Invariant($"trusted {article.Trust:0.##} of 1. {article.TrustReason}"))));
            page.Block("What stands between backticks is the address of article and passage on the advisor's site, after its name.");
        }

        var weighed = recommendation.Ledger.Rows.Select(row => row.Need.Id).ToHashSet(StringComparer.Ordinal);
        var disputed = advisor.DisputedClaims.Where(claim => weighed.Contains(claim.Need))
            .DistinctBy(claim => (claim.Article, claim.Text, claim.DisputeReason)).ToList();
        if (disputed.Count > 0)
        {
            var articles = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
            page.Block("Disputed, and therefore not counted:");
            page.List(disputed.Select(claim =>
                $"“{MarkdownText.Line(claim.Text)}” ({RecordEvidence.Source(articles[claim.Article], claim)}): {MarkdownText.Line(claim.DisputeReason ?? "")}"));
        }
    }

    private void AddBlock()
    {
        page.Heading(3, "For the Advisor");
        page.Block(string.Create(
            CultureInfo.InvariantCulture,
            $"From these lines the advisor reads the record back. They hold the answers, knowledge version {advisor.Version.Number} of {advisor.Version.PublishedOn:yyyy-MM-dd}, and the result in brief."));
        RecordBlock.AddTo(page, recommendation, advisor.Version);
    }
}
