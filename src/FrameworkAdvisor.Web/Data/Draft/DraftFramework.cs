using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftFramework
{
    public required string Slug { get; init; }

    public int Position { get; set; }

    public required string Name { get; set; }

    public required string Summary { get; set; }

    public required string Site { get; set; }

    public List<DraftAlias> Aliases { get; init; } = [];

    public static DraftFramework From(Framework framework, int position) => new()
    {
        Slug = framework.Slug,
        Position = position,
        Name = framework.Name,
        Summary = framework.Summary,
        Site = framework.Site,
        Aliases = [.. framework.Aliases.Select((name, index) => new DraftAlias { Name = name, Position = index })],
    };

    public Framework ToFramework() =>
        new(Slug, Name, [.. Aliases.OrderBy(alias => alias.Position).Select(alias => alias.Name)], Summary, Site);
}

/// <summary>Another name by which articles speak of a framework.</summary>
public sealed class DraftAlias
{
    public string FrameworkSlug { get; init; } = "";

    public required string Name { get; init; }

    public int Position { get; set; }
}
