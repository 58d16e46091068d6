using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftNeed
{
    public required string Id { get; init; }

    public string CriterionSlug { get; init; } = "";

    public int Position { get; set; }

    public required string Name { get; set; }

    public required string Wants { get; set; }

    public required string AtZero { get; set; }

    public required string AtFive { get; set; }

    public required string AtTen { get; set; }

    public int HalfLifeMonths { get; set; }

    public static DraftNeed From(Need need, int position) => new()
    {
        Id = need.Id,
        Position = position,
        Name = need.Name,
        Wants = need.Wants,
        AtZero = need.AtZero,
        AtFive = need.AtFive,
        AtTen = need.AtTen,
        HalfLifeMonths = need.HalfLifeMonths,
    };

    public Need ToNeed() => new(Id, Name, Wants, AtZero, AtFive, AtTen, HalfLifeMonths);
}
