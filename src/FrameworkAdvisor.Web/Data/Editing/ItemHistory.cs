using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>What the audit log tells of items. Moves change no item's content, and so no version.</summary>
public static class ItemHistory
{
    /// <summary>The entries that changed an item's content.</summary>
    public static IQueryable<AuditEntry> Of(AdvisorDbContext database, ItemKey key) =>
        database.AuditEntries.AsNoTracking().Where(entry =>
            entry.Kind == key.Kind && entry.Item == key.Id && (entry.Before != null || entry.After != null));

    public static async Task<long> VersionOfAsync(AdvisorDbContext database, ItemKey key, CancellationToken cancellationToken = default) =>
        await Of(database, key).MaxAsync(entry => (long?)entry.Sequence, cancellationToken) ?? 0;

    /// <summary>The versions of all items of a kind that were ever written, by id.</summary>
    public static Task<Dictionary<string, long>> VersionsAsync(AdvisorDbContext database, string kind, CancellationToken cancellationToken = default) =>
        database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Kind == kind && (entry.Before != null || entry.After != null))
            .GroupBy(entry => entry.Item)
            .Select(group => new { group.Key, Version = group.Max(entry => entry.Sequence) })
            .ToDictionaryAsync(one => one.Key, one => one.Version, cancellationToken);
}
