using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Draft;

/// <summary>
/// Keeps the draft as it was last read, for pages that show it; what decides about a write reads anew, in its transaction.
/// Whatever changes the draft adds a line to the audit log in the same transaction, one writer after the other, so that
/// the last line names a state. It is asked for before the draft is read: what is kept may be newer than its number, never
/// older.
/// </summary>
public sealed class DraftMemory : IDisposable
{
    // After a change many pages may ask at once: one of them reads.
    private readonly SemaphoreSlim reading = new(1);
    private volatile ReadDraft? last;

    public async Task<ReadDraft> ReadAsync(AdvisorDbContext database, CancellationToken cancellationToken = default)
    {
        // Lines about editors, such as each sign-in, are no change of the draft.
        var sequence = await database.AuditEntries.AsNoTracking().Where(entry => entry.Kind != SignIns.Kind)
            .OrderByDescending(entry => entry.Sequence).Select(entry => entry.Sequence).FirstOrDefaultAsync(cancellationToken);
        if (last is { } known && known.Sequence == sequence)
        {
            return known;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            return last is { } read && read.Sequence >= sequence
                ? read
                : last = new ReadDraft(sequence, await DraftCatalogue.ReadAsync(database, cancellationToken));
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();
}

/// <summary>The draft as it was read, with what is made of it once. Safe to share between threads.</summary>
public sealed class ReadDraft
{
    private readonly Lazy<string> digest;
    private readonly Lazy<IReadOnlyList<Item>> items;

    internal ReadDraft(long sequence, Catalogue catalogue)
    {
        (Sequence, Catalogue) = (sequence, catalogue);
        digest = new(() => CatalogueJson.DigestOf(CatalogueJson.Write(catalogue)));
        items = new(() => CatalogueItems.Of(catalogue));
    }

    public Catalogue Catalogue { get; }

    /// <summary>The same as items.</summary>
    public IReadOnlyList<Item> Items => items.Value;

    /// <summary>SHA-256 of the catalogue's JSON.</summary>
    public string Digest => digest.Value;

    internal long Sequence { get; }
}
