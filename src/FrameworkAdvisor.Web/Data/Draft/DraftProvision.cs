using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftProvision
{
    public required string FrameworkSlug { get; init; }

    public required string NeedId { get; init; }

    public int Position { get; set; }

    public ProvisionKind Kind { get; set; }

    public required string Text { get; set; }

    public string? Reference { get; set; }

    public List<DraftProvisionExtension> Extensions { get; init; } = [];

    public List<DraftProvisionArticle> Articles { get; init; } = [];

    public static DraftProvision From(Provision provision, int position) => new()
    {
        FrameworkSlug = provision.Framework,
        NeedId = provision.Need,
        Position = position,
        Kind = provision.Kind,
        Text = provision.Text,
        Reference = provision.Reference,
        Extensions = [.. provision.Extensions.Select((name, index) => new DraftProvisionExtension { Name = name, Position = index })],
        Articles = [.. provision.Articles.Select((slug, index) => new DraftProvisionArticle { ArticleSlug = slug, Position = index })],
    };

    public Provision ToProvision() => new(
        FrameworkSlug,
        NeedId,
        Kind,
        [.. Extensions.OrderBy(extension => extension.Position).Select(extension => extension.Name)],
        Text,
        [.. Articles.OrderBy(article => article.Position).Select(article => article.ArticleSlug)],
        Reference);
}

/// <summary>A package that has to be added.</summary>
public sealed class DraftProvisionExtension
{
    public string FrameworkSlug { get; init; } = "";

    public string NeedId { get; init; } = "";

    public required string Name { get; init; }

    public int Position { get; set; }
}

/// <summary>An article that says so.</summary>
public sealed class DraftProvisionArticle
{
    public string FrameworkSlug { get; init; } = "";

    public string NeedId { get; init; } = "";

    public required string ArticleSlug { get; init; }

    public int Position { get; set; }
}
