using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>What became of an edit.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>It is stored, or was stored already by the same form.</summary>
    /// <param name="Key">Which item.</param>
    /// <param name="TakenOver">Fields that somebody else changed meanwhile and that were kept as theirs.</param>
    public sealed record Saved(ItemKey Key, IReadOnlyList<Field> TakenOver) : EditOutcome;

    /// <summary>Something typed is wrong; nothing is stored.</summary>
    /// <param name="Errors">By field name; of the whole item under the empty name.</param>
    public sealed record Invalid(IReadOnlyList<KeyValuePair<string, string>> Errors) : EditOutcome;

    /// <summary>Somebody else changed the same fields; nothing is stored.</summary>
    /// <param name="Theirs">The item as stored.</param>
    /// <param name="Version">Its version, with which the next try goes through.</param>
    /// <param name="Merge">What was merged, and which fields are left to decide.</param>
    public sealed record Conflict(Item Theirs, long Version, ItemMerge Merge) : EditOutcome;

    /// <summary>The item is not there, or not any more; nothing is stored.</summary>
    public sealed record Gone(ItemKey Key) : EditOutcome;

    /// <summary>Other items name it, so that it cannot go; nothing is stored.</summary>
    public sealed record Needed(IReadOnlyList<Item> By) : EditOutcome;
}
