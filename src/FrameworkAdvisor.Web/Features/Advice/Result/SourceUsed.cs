using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>An article that has a say in this result.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">How many of its claims count here.</param>
public sealed record SourceUsed(Article Article, int Claims)
{
    public static IReadOnlyList<SourceUsed> Of(Catalogue catalogue, Ledger ledger)
    {
        var counts = ledger.Rows
            .SelectMany(row => row.Cells)
            .SelectMany(cell => cell.Rating.Voices)
            .AggregateBy(voice => voice.Article, 0, (claims, voice) => claims + voice.Claims, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return [.. catalogue.Articles
            .Where(article => counts.ContainsKey(article.Slug))
            .Select(article => new SourceUsed(article, counts[article.Slug]))];
    }
}
