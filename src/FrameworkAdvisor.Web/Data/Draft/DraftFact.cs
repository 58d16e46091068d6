using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftFact
{
    public string ArticleSlug { get; init; } = "";

    public required string Id { get; init; }

    public int Position { get; set; }

    public required string FrameworkSlug { get; set; }

    public required string MeasureId { get; set; }

    public required string Value { get; set; }

    public PartialDate? AsOf { get; set; }

    public string? Note { get; set; }

    public static DraftFact From(Fact fact, int position) => new()
    {
        Id = fact.Id,
        Position = position,
        FrameworkSlug = fact.Framework,
        MeasureId = fact.Measure,
        Value = fact.Value,
        AsOf = fact.AsOf,
        Note = fact.Note,
    };

    public Fact ToFact() => new(FrameworkSlug, MeasureId, Value, AsOf, Note) { Id = Id };
}
