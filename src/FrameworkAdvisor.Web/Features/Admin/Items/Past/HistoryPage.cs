using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Past;

/// <summary>What became of an item, the newest first.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Key">Which.</param>
/// <param name="Name">For people.</param>
/// <param name="Item">As it is; null when it is deleted.</param>
/// <param name="Entries">One for each time it was written.</param>
/// <param name="Older">The entry before which there are more; null when there are none.</param>
/// <param name="MayChange">Whether who looks may restore.</param>
public sealed record HistoryPage(ItemKind Kind, ItemKey Key, string Name, Item? Item, IReadOnlyList<HistoryEntry> Entries, long? Older, bool MayChange)
{
    public const int Size = 50;

    public string? Notice { get; init; }

    public long Version { get; init; }
}

/// <summary>One time an item was written.</summary>
/// <param name="Entry">As the audit log has it.</param>
/// <param name="What">In a word.</param>
/// <param name="Changes">Field by field; when it was made or deleted, all that say something.</param>
/// <param name="CanRestore">Whether there was something before, other than what there is now.</param>
public sealed record HistoryEntry(AuditEntry Entry, string What, IReadOnlyList<FieldChange> Changes, bool CanRestore)
{
    public static HistoryEntry Of(AuditEntry entry, ItemKind kind, Item? now)
    {
        var before = entry.Before is { } was ? ItemJson.Read(kind, was) : null;
        return new(
            entry,
            entry.Action switch
            {
                AuditAction.Create => "Made",
                AuditAction.Change => "Changed",
                AuditAction.Delete => "Deleted",
                AuditAction.Restore => "Restored",
                AuditAction.Import => "Imported",
                _ => Brief.Heading(entry.Action),
            },
            FieldChange.AllOf(kind, entry),
            before is not null && (now is null || before.DifferencesTo(now).Count > 0));
    }
}

/// <summary>A field of an item before and after.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">Null when there was no item.</param>
/// <param name="After">Null when there is none any more.</param>
public sealed record FieldChange(Field Field, string? Before, string? After)
{
    private const int LongText = 80;

    /// <summary>Those of an entry; when the item was made or deleted, all that say something.</summary>
    public static IReadOnlyList<FieldChange> AllOf(ItemKind kind, AuditEntry entry)
    {
        var before = entry.Before is { } was ? ItemJson.Read(kind, was) : null;
        var after = entry.After is { } become ? ItemJson.Read(kind, become) : null;
        return
        [
            .. kind.Fields.Where(field => field.Name != "html" && before?[field.Name] != after?[field.Name] && (before?[field.Name] ?? "") + (after?[field.Name] ?? "") != "")
                .Select(field => new FieldChange(field, before?[field.Name], after?[field.Name])),
        ];
    }

    /// <summary>Word by word, for a text that is long; null for one that is shown whole.</summary>
    public IReadOnlyList<WordRun>? Words => Before is { Length: > 0 } before && After is { Length: > 0 } after && Math.Max(before.Length, after.Length) > LongText
        ? WordDifference.InBrief(before, after)
        : null;

    public string Shown(string? value) => value is null ? "" : Brief.Of(Field.Shown(value), 2000);
}

/// <summary>What was deleted and can be restored.</summary>
/// <param name="Items">The one deleted last first.</param>
/// <param name="MayChange">Whether who looks may restore.</param>
public sealed record DeletedPage(IReadOnlyList<DeletedItem> Items, bool MayChange)
{
    public const int Most = 200;
}

/// <param name="Kind">Of what.</param>
/// <param name="Item">As it was.</param>
/// <param name="Version">When, and by whom, it was deleted.</param>
public sealed record DeletedItem(ItemKind Kind, Item Item, ItemVersion Version);
