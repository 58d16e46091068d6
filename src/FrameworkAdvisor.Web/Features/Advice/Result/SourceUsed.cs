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
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var voice in ledger.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Rating.Voices))
        {
            counts[voice.Article] = counts.GetValueOrDefault(voice.Article) + voice.Claims;
        }

        return [.. catalogue.Articles
            .Where(article => counts.ContainsKey(article.Slug))
            .Select(article => new SourceUsed(article, counts[article.Slug]))];
    }
}
