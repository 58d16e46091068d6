using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>The pros and cons of a decision record: what the sources say, need by need, the heaviest first.</summary>
internal static class RecordEvidence
{
    /// <summary>The strongest of each side; the rest is counted.</summary>
    private const int MostQuoted = 2;

    public static void AddTo(MarkdownPage page, Recommendation recommendation, Advisor advisor)
    {
        var articles = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
        page.Heading(2, "Pros and Cons of the Options");
        foreach (var framework in advisor.Catalogue.Frameworks)
        {
            page.Heading(3, MarkdownText.Line(framework.Name));
            page.Block(MarkdownText.Line(framework.Summary));
            page.List(recommendation.Ledger.Rows
                .SelectMany(row => LinesOf(row, row[framework.Slug].Rating, articles))
                .OrderBy(line => line.Side)
                .Select(line => line.Text)
                .DefaultIfEmpty("Neutral, because nothing was weighed"));
        }
    }

    /// <summary>The day a claim holds for, and who makes it.</summary>
    public static string Source(Article article, Claim? claim = null)
    {
        var dated = $"{article.Publisher}, {(claim?.AsOf ?? article.Date)?.ToString() ?? "undated"}";
        return article.Source is { } address ? MarkdownText.Link(dated, address) : MarkdownText.Line(dated);
    }

    private static IEnumerable<(int Side, string Text)> LinesOf(
        LedgerRow row, Core.Evidence.Rating rating, Dictionary<string, Article> articles)
    {
        var about = MarkdownText.Line(
            $"of “{row.Need.Name}” (rated {RecommendationText.WithError(rating.Value, rating.StandardError)} of {ModelConstants.HighestRating})");
        if (rating.EditorReason is { } reason)
        {
            yield return (1, $"Neutral, because {about}: set by an editor: {MarkdownText.Line(reason)}");
        }

        if (!rating.Counted.Any() && !rating.IsSetByEditor)
        {
            yield return (1, $"Neutral, because there is no evidence {about}");
        }

        foreach (var side in rating.Counted.GroupBy(claim => Math.Sign(claim.Stance)))
        {
            var word = side.Key switch { > 0 => "Good", < 0 => "Bad", _ => "Neutral" };
            yield return (1 - side.Key, $"{word}, because {about}: {Quotes([.. side], articles)}");
        }
    }

    private static string Quotes(List<Claim> claims, Dictionary<string, Article> articles)
    {
        // Of different articles if there are such: two voices say more than one twice.
        var strongest = claims
            .OrderByDescending(claim => Math.Abs(claim.Stance))
            .GroupBy(claim => claim.Article, StringComparer.Ordinal)
            .SelectMany(article => article.Select((claim, at) => (claim, at)))
            .OrderBy(pair => pair.at)
            .Take(MostQuoted)
            .Select(pair => $"“{MarkdownText.Line(pair.claim.Text)}” ({Source(articles[pair.claim.Article], pair.claim)})");
        var rest = claims.Count - MostQuoted;
        return string.Join("; ", strongest)
            + (rest > 0 ? FormattableString.Invariant($"; and {rest} more {(rest == 1 ? "claim" : "claims")}") : "");
    }
}
