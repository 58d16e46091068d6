using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Articles;

/// <param name="Article">The article.</param>
/// <param name="Passages">Its marked passages in the order of the text, each with its claims.</param>
/// <param name="Disputed">Its disputed claims.</param>
/// <param name="Facts">The figures it gives.</param>
public sealed record ArticlePage(
    Article Article,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<ClaimItem> Disputed,
    IReadOnlyList<(Fact Fact, string Framework, string Measure)> Facts)
{
    public IReadOnlyList<ArticleHeading> Headings { get; } = Article.IsShownWhole ? ArticleHeading.In(Article.Html) : [];

    public int Claims => Passages.Sum(passage => passage.Claims.Count);

    public static ArticlePage Of(Catalogue catalogue, Article article)
    {
        var claims = catalogue.ClaimsOf(article.Slug)
            .Where(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed)
            .Select(claim => ClaimItem.Of(catalogue, claim))
            .ToList();
        return new(
            article,
            [.. claims.GroupBy(claim => claim.Claim.Anchor, StringComparer.Ordinal).Select(group => new Passage(group.Key, group.First().Claim.Text, [.. group]))],
            [.. claims.Where(claim => claim.IsDisputed)],
            [.. article.Facts.Select(fact => (
                fact,
                catalogue.FindFramework(fact.Framework)!.Name,
                catalogue.FindMeasure(fact.Measure)!.Name))]);
    }
}

/// <param name="Articles">Those of this page.</param>
/// <param name="Paging">Which page it is.</param>
public sealed record ArticleListPage(IReadOnlyList<ArticlePage> Articles, Paging Paging);

/// <param name="Anchor">Its id in the article's text.</param>
/// <param name="Text">The words marked.</param>
/// <param name="Claims">What they claim.</param>
public sealed record Passage(string Anchor, string Text, IReadOnlyList<ClaimItem> Claims)
{
    public string ClaimsId => $"{Anchor}-claims";
}
