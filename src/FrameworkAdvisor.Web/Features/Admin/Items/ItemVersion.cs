using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>When, and by whom, an item was last written.</summary>
/// <param name="Number">By which forms tell whether somebody wrote since.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
public sealed record ItemVersion(long Number, DateTimeOffset At, string Actor)
{
    /// <summary>Null when it was never written since it was imported.</summary>
    public static Task<ItemVersion?> ReadAsync(AdvisorDbContext database, ItemKey key, CancellationToken cancellationToken) =>
        ItemHistory.Of(database, key).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new ItemVersion(entry.Sequence, entry.At, entry.Actor)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Of all items of a kind that were ever written, by id.</summary>
    public static async Task<IReadOnlyDictionary<string, ItemVersion>> ReadAllAsync(AdvisorDbContext database, ItemKind kind, CancellationToken cancellationToken)
    {
        var latest = await ItemHistory.VersionsAsync(database, kind.Name, cancellationToken);
        var sequences = latest.Values.ToArray();
        var entries = await database.AuditEntries.AsNoTracking().Where(entry => sequences.Contains(entry.Sequence))
            .Select(entry => new { entry.Item, entry.Sequence, entry.At, entry.Actor }).ToListAsync(cancellationToken);
        return entries.ToDictionary(entry => entry.Item, entry => new ItemVersion(entry.Sequence, entry.At, entry.Actor), StringComparer.Ordinal);
    }
}
