using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftScenario
{
    public required string Id { get; init; }

    public int Position { get; set; }

    public required string Title { get; set; }

    public required string ArticleSlug { get; set; }

    public required string Passage { get; set; }

    public required string Query { get; set; }

    public required string Expected { get; set; }

    public string? Difference { get; set; }

    public List<DraftSplit> Split { get; init; } = [];

    public static DraftScenario From(Scenario scenario, int position) => new()
    {
        Id = scenario.Id,
        Position = position,
        Title = scenario.Title,
        ArticleSlug = scenario.Article,
        Passage = scenario.Passage,
        Query = scenario.Query,
        Expected = scenario.Expected,
        Difference = scenario.Difference,
        Split = [.. scenario.Split.Select(side => new DraftSplit { Part = side.Key, FrameworkSlug = side.Value })],
    };

    public Scenario ToScenario() => new(
        Id,
        Title,
        ArticleSlug,
        Passage,
        Query,
        Expected,
        new SortedDictionary<string, string>(
            Split.ToDictionary(side => side.Part, side => side.FrameworkSlug), StringComparer.Ordinal),
        Difference);
}

/// <summary>Which framework a scenario expects for one part of the project.</summary>
public sealed class DraftSplit
{
    public string ScenarioId { get; init; } = "";

    public required string Part { get; init; }

    public required string FrameworkSlug { get; set; }
}
