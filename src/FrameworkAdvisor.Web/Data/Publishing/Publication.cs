using System.Globalization;
using System.Text.Json;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Makes the draft the next knowledge version, with its line in the audit log: both or neither.</summary>
public sealed class Publication(AdvisorDbContext database, WriteGate gate, AuditTrail trail, TimeProvider clock)
{
    /// <summary>What the audit log calls a version.</summary>
    public const string Kind = "version";

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>Publishes the draft that was looked at, and no other. What a form published once is not published again.</summary>
    /// <param name="actor">Who, by which form or command.</param>
    /// <param name="note">What the publisher says about it.</param>
    /// <param name="draft">The state that was looked at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<PublishOutcome> PublishAsync(Actor actor, string note, CheckedDraft draft, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => PublishInTurnAsync(actor, note, draft, cancellationToken), cancellationToken);

    private async Task<PublishOutcome> PublishInTurnAsync(Actor actor, string note, CheckedDraft draft, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var newest = await database.PublishedVersions.AsNoTracking()
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
            if (await PublishedByAsync(actor.Operation, cancellationToken) is { } former)
            {
                return new PublishOutcome(false, former.Number, former.PublishedOn);
            }

            var catalogue = await DraftCatalogue.ReadAsync(database, cancellationToken);
            var document = CatalogueJson.Write(catalogue);
            if (CatalogueJson.DigestOf(document) != draft.Digest)
            {
                return Refused(PublishRefusal.Stale, newest);
            }

            if (newest is not null && CatalogueJson.InThisFormat(newest.Document, newest.Format) == document)
            {
                return new PublishOutcome(false, newest.Number, newest.PublishedOn);
            }

            if (draft.IsBlocked || await database.ContentConflicts.AnyAsync(cancellationToken))
            {
                return Refused(PublishRefusal.Blocked, newest);
            }

            var next = Next(newest, note, document, draft.Digest);
            database.Add(next);
            var number = next.Number.ToString(CultureInfo.InvariantCulture);
            trail.Add(actor, AuditAction.Publish, Kind, number, after: JsonSerializer.Serialize(VersionCounts.Of(catalogue)), note: note);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new PublishOutcome(true, next.Number, next.PublishedOn);
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    private PublishedVersion Next(PublishedVersion? newest, string note, string document, string digest) => new()
    {
        Number = (newest?.Number ?? 0) + 1,
        PublishedOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Note = note,
        Format = CatalogueJson.Format,
        Document = document,
        Digest = digest,
    };

    private static PublishOutcome Refused(PublishRefusal why, PublishedVersion? newest) =>
        new(false, newest?.Number ?? 0, newest?.PublishedOn ?? default) { Refusal = why };

    private async Task<PublishedVersion?> PublishedByAsync(string operation, CancellationToken cancellationToken)
    {
        var item = await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Operation == operation && entry.Kind == Kind).Select(entry => entry.Item).FirstOrDefaultAsync(cancellationToken);
        var number = item is null ? 0 : int.Parse(item, CultureInfo.InvariantCulture);
        return await database.PublishedVersions.AsNoTracking().FirstOrDefaultAsync(version => version.Number == number, cancellationToken);
    }
}

/// <summary>A state of the draft that somebody looked at.</summary>
/// <param name="Digest">SHA-256 of the catalogue's JSON.</param>
/// <param name="IsBlocked">Whether something was found that stands in the way of publishing it.</param>
public sealed record CheckedDraft(string Digest, bool IsBlocked)
{
    /// <summary>Content in which its checks found nothing wrong.</summary>
    public static CheckedDraft Sound(Catalogue content) => new(CatalogueJson.DigestOf(CatalogueJson.Write(content)), false);
}

/// <param name="IsNew">False when the draft equals the newest version, when the same form was sent before, or when it was refused.</param>
/// <param name="Number">The version that holds the draft now; the newest one when it was refused.</param>
/// <param name="PublishedOn">The day (UTC) of that version.</param>
public sealed record PublishOutcome(bool IsNew, int Number, DateOnly PublishedOn)
{
    /// <summary>Why nothing was published; null when nothing stood in the way.</summary>
    public PublishRefusal? Refusal { get; init; }
}

/// <summary>Why the draft is not published.</summary>
public enum PublishRefusal
{
    /// <summary>It is not the one that was looked at any more.</summary>
    Stale,

    /// <summary>Something found in it, or a conflict with files that nobody has decided, stands in the way.</summary>
    Blocked,
}
