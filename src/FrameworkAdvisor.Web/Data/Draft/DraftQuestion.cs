using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftQuestion
{
    public required string Id { get; init; }

    public int Position { get; set; }

    public required string Text { get; set; }

    public required string Label { get; set; }

    public required string Help { get; set; }

    public bool Several { get; set; }

    public List<DraftConcern> Concerns { get; init; } = [];

    public List<DraftOption> Options { get; init; } = [];

    public static DraftQuestion From(Question question, int position) => new()
    {
        Id = question.Id,
        Position = position,
        Text = question.Text,
        Label = question.Label,
        Help = question.Help,
        Several = question.Several,
        Concerns = [.. question.Concerns.Select((part, index) => new DraftConcern { Part = part, Position = index })],
        Options = [.. question.Options.Select(DraftOption.From)],
    };

    public Question ToQuestion() => new(
        Id,
        Text,
        Label,
        Help,
        Several,
        [.. Concerns.OrderBy(concern => concern.Position).Select(concern => concern.Part)],
        [.. Options.OrderBy(option => option.Position).Select(option => option.ToOption())]);
}

/// <summary>A part of the project that a question is about.</summary>
public sealed class DraftConcern
{
    public string QuestionId { get; init; } = "";

    public required string Part { get; init; }

    public int Position { get; set; }
}
