using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftOption
{
    public string QuestionId { get; init; } = "";

    public required string Id { get; init; }

    public int Position { get; set; }

    public required string Label { get; set; }

    public List<DraftEffect> Effects { get; init; } = [];

    public static DraftOption From(Option option, int position) => new()
    {
        Id = option.Id,
        Position = position,
        Label = option.Label,
        Effects = [.. option.Effects.Select(DraftEffect.From)],
    };

    public Option ToOption() =>
        new(Id, Label, [.. Effects.OrderBy(effect => effect.Position).Select(effect => effect.ToEffect())]);
}
