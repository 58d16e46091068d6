using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Makes the draft the next knowledge version.</summary>
public sealed class Publication(AdvisorDbContext database, WriteGate gate, TimeProvider clock)
{
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<PublishOutcome> PublishAsync(string note, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(() => PublishInTurnAsync(note, cancellationToken), cancellationToken);

    private async Task<PublishOutcome> PublishInTurnAsync(string note, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var document = CatalogueJson.Write(await DraftCatalogue.ReadAsync(database, cancellationToken));
        var newest = await database.PublishedVersions.AsNoTracking()
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is not null && CatalogueJson.InThisFormat(newest.Document, newest.Format) == document)
        {
            return new PublishOutcome(false, newest.Number, newest.PublishedOn);
        }

        var next = new PublishedVersion
        {
            Number = (newest?.Number ?? 0) + 1,
            PublishedOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            Note = note,
            Format = CatalogueJson.Format,
            Document = document,
            Digest = CatalogueJson.DigestOf(document),
        };
        var entry = database.Add(next);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            entry.State = EntityState.Detached;
        }

        await transaction.CommitAsync(cancellationToken);
        return new PublishOutcome(true, next.Number, next.PublishedOn);
    }
}

/// <param name="IsNew">False when the draft equals the newest version, so that nothing was written.</param>
/// <param name="Number">The version that holds the draft now.</param>
/// <param name="PublishedOn">The day (UTC) of that version.</param>
public sealed record PublishOutcome(bool IsNew, int Number, DateOnly PublishedOn);
