using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftCriterion
{
    public required string Slug { get; init; }

    public int Position { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public List<DraftNeed> Needs { get; init; } = [];

    public static DraftCriterion From(Criterion criterion, int position) => new()
    {
        Slug = criterion.Slug,
        Position = position,
        Name = criterion.Name,
        Description = criterion.Description,
        Needs = [.. criterion.Needs.Select(DraftNeed.From)],
    };

    public Criterion ToCriterion() =>
        new(Slug, Name, Description, [.. Needs.OrderBy(need => need.Position).Select(need => need.ToNeed())]);
}
