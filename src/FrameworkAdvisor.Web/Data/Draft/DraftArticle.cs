using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftArticle
{
    public required string Slug { get; init; }

    public int Position { get; set; }

    public required string Title { get; set; }

    public required string Publisher { get; set; }

    public string? Author { get; set; }

    public PartialDate? Published { get; set; }

    public PartialDate? Updated { get; set; }

    public string? Source { get; set; }

    public double Trust { get; set; }

    public required string TrustReason { get; set; }

    public required string Summary { get; set; }

    public TextKind TextKind { get; set; }

    public string? Permission { get; set; }

    public required string Markdown { get; set; }

    public required string Html { get; set; }

    public List<DraftFact> Facts { get; init; } = [];

    public static DraftArticle From(Article article, int position) => new()
    {
        Slug = article.Slug,
        Position = position,
        Title = article.Title,
        Publisher = article.Publisher,
        Author = article.Author,
        Published = article.Published,
        Updated = article.Updated,
        Source = article.Source,
        Trust = article.Trust,
        TrustReason = article.TrustReason,
        Summary = article.Summary,
        TextKind = article.TextKind,
        Permission = article.Permission,
        Markdown = article.Markdown,
        Html = article.Html,
        Facts = [.. article.Facts.Select(DraftFact.From)],
    };

    public Article ToArticle() => new(
        Slug,
        Title,
        Publisher,
        Author,
        Published,
        Updated,
        Source,
        Trust,
        TrustReason,
        Summary,
        Markdown,
        Html,
        [.. Facts.OrderBy(fact => fact.Position).Select(fact => fact.ToFact())])
    {
        TextKind = TextKind,
        Permission = Permission,
    };
}
