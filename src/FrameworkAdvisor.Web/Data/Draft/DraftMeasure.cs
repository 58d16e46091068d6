using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftMeasure
{
    public required string Id { get; init; }

    public int Position { get; set; }

    public required string Name { get; set; }

    public required string CriterionSlug { get; set; }

    public static DraftMeasure From(Measure measure, int position) => new()
    {
        Id = measure.Id,
        Position = position,
        Name = measure.Name,
        CriterionSlug = measure.Criterion,
    };

    public Measure ToMeasure() => new(Id, Name, CriterionSlug);
}
