using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftEditorRating
{
    public required string FrameworkSlug { get; init; }

    public required string NeedId { get; init; }

    public int Position { get; set; }

    public double Value { get; set; }

    public double StandardError { get; set; }

    public required string Reason { get; set; }

    public static DraftEditorRating From(EditorRating rating, int position) => new()
    {
        FrameworkSlug = rating.Framework,
        NeedId = rating.Need,
        Position = position,
        Value = rating.Value,
        StandardError = rating.StandardError,
        Reason = rating.Reason,
    };

    public EditorRating ToEditorRating() => new(FrameworkSlug, NeedId, Value, StandardError, Reason);
}
