using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>What happened to the draft since somebody looked at it, as the audit log tells it.</summary>
public static class DraftChanges
{
    private static readonly string[] kinds = [.. ItemKinds.All.Select(kind => kind.Name)];

    public static async Task<long> LastAsync(AdvisorDbContext database, CancellationToken cancellationToken = default) =>
        await database.AuditEntries.AsNoTracking().MaxAsync(entry => (long?)entry.Sequence, cancellationToken) ?? 0;

    /// <summary>Each change after an entry, item by item: who, and what in sentences.</summary>
    public static async Task<IReadOnlyList<DraftChange>> SinceAsync(AdvisorDbContext database, long sequence, CancellationToken cancellationToken = default)
    {
        var entries = await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Sequence > sequence && kinds.Contains(entry.Kind))
            .OrderBy(entry => entry.Sequence)
            .ToListAsync(cancellationToken);
        return
        [
            .. entries.GroupBy(entry => (entry.Kind, entry.Item))
                .Select(group => new DraftChange(
                    [.. group.Select(entry => entry.Actor).Distinct(StringComparer.Ordinal)],
                    [.. SentencesOf(ItemKinds.Find(group.Key.Kind)!, group.Key.Item, [.. group])]))
                .Where(change => change.Sentences.Count > 0),
        ];
    }

    private static IEnumerable<string> SentencesOf(ItemKind kind, string id, List<AuditEntry> entries)
    {
        var edits = entries.FindAll(entry => entry.Before is not null || entry.After is not null);
        var (before, after) = edits.Count == 0 ? (null, null) : (Read(kind, edits[0].Before), Read(kind, edits[^1].After));
        var told = before is null && after is null ? [] : new ItemChange(before, after).Sentences();
        return !entries.Exists(entry => entry.Action == AuditAction.Move) ? told
            : told.Append(id.Length == 0 ? $"order of {kind.Plural}" : $"order of {kind.Plural}, of or around `{ItemKind.Spoken(id)}`");
    }

    private static Item? Read(ItemKind kind, string? json) => json is null ? null : ItemJson.Read(kind, json);
}

/// <param name="By">Who changed it, the first one first.</param>
/// <param name="Sentences">What changed, by stable id.</param>
public sealed record DraftChange(IReadOnlyList<string> By, IReadOnlyList<string> Sentences);
