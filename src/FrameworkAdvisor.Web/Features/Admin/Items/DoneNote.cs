using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>What the form that was just sent did, as the audit log has it.</summary>
/// <param name="Text">In a sentence, up to the name of the item.</param>
/// <param name="Name">Of the item, when it is a single one.</param>
/// <param name="Href">Where to look at it, or to undo it.</param>
/// <param name="Link">What is there.</param>
/// <param name="Taken">The fields that somebody else had changed and that were kept as theirs.</param>
public sealed record DoneNote(string Text, string? Name, string? Href, string? Link, IReadOnlyList<string> Taken)
{
    private const int LongestName = 120;

    public static async Task<DoneNote> ReadAsync(
        AdvisorDbContext database, string operation, IReadOnlyList<Field> taken, CancellationToken cancellationToken)
    {
        var entries = await database.AuditEntries.AsNoTracking().Where(entry => entry.Operation == operation)
            .OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        string[] labels = [.. taken.Select(field => field.Label)];
        return entries switch
        {
            [] => new("Nothing to save: it was like that already.", null, null, null, labels),
            [var entry] => Of(entry, labels),
            _ => new(OfMany(entries), null, entries.All(entry => entry.Action == AuditAction.Delete) ? ItemAddress.Deleted : null, "What can be restored", labels),
        };
    }

    private static DoneNote Of(AuditEntry entry, string[] taken)
    {
        var key = new ItemKey(entry.Kind, entry.Item);
        if (ItemKinds.Find(entry.Kind) is not { } kind || (entry.After ?? entry.Before) is not { } json)
        {
            return new("Done.", null, null, null, taken);
        }

        var name = Brief.Of(ItemJson.Read(kind, json).Title, LongestName);
        return entry.Action == AuditAction.Delete
            ? new($"Deleted: {kind}", name, ItemAddress.History(key), "Undo it from its history", taken)
            : new($"{(entry.Action == AuditAction.Restore ? "Restored" : "Saved")}: {kind}", name, ItemAddress.Of(key), "Look at it again", taken);
    }

    private static string OfMany(List<AuditEntry> entries)
    {
        var kind = ItemKinds.Find(entries[0].Kind);
        var what = kind is null ? FormattableString.Invariant($"{entries.Count} things") : Brief.Count(entries.Count, kind);
        return entries.All(entry => entry.Action == AuditAction.Delete) ? $"Deleted: {what}." : $"Saved: {what}.";
    }
}
