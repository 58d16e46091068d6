using FrameworkAdvisor.Web.Exchange;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>The decisions that people saved. Who knows the link reads; who knows the second one as well changes.</summary>
public sealed class SavedDecisions(AdvisorDbContext database, WriteGate gate, TimeProvider clock)
{
    private readonly Erasure erasure = new(database);

    /// <summary>Whether anything was stored, changed or deleted through this, whatever came of the rest of the request.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Null when no decision has this link.</summary>
    public Task<Decision?> FindAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (!SecretLink.IsWellFormed(token))
        {
            return Task.FromResult<Decision?>(null);
        }

        var hash = SecretLink.HashOf(token!);
        return database.Decisions.AsNoTracking().FirstOrDefaultAsync(decision => decision.ViewHash == hash, cancellationToken);
    }

    /// <summary>Null when no decision has both links.</summary>
    public async Task<Decision?> FindAsync(string? token, string? secret, CancellationToken cancellationToken = default)
    {
        var decision = SecretLink.IsWellFormed(secret) ? await FindAsync(token, cancellationToken) : null;
        return decision?.EditHash == SecretLink.HashOf(secret ?? "") ? decision : null;
    }

    /// <summary>
    /// Saves a result once for each form, however often that is sent. Sent again after its decision was deleted, it saves
    /// the decision anew, under other links.
    /// </summary>
    /// <param name="operation">The number that came with the form; well formed.</param>
    /// <param name="saved">What is saved.</param>
    /// <param name="cancellationToken">Ends the wait; what is being written is finished.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was saved.</exception>
    public Task<SaveOutcome> SaveAsync(string operation, ResultToSave saved, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => SaveInTurnAsync(operation, saved, cancellationToken), cancellationToken);

    /// <summary>Changes what people wrote, unless somebody else has done so since.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ChangeOutcome> ChangeAsync(
        string? token, string? secret, int revision, RecordDetails details, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => ChangeInTurnAsync(token, secret, revision, details, cancellationToken), cancellationToken);

    /// <summary>
    /// Deletes it for good: the database holds no byte of it afterwards, nor does its log as soon as no reader holds that
    /// and it is emptied. False when there is none.
    /// </summary>
    /// <param name="token">The first link.</param>
    /// <param name="secret">The second one.</param>
    /// <param name="cancellationToken">Ends the wait; once the deletion is under way it is finished.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was deleted.</exception>
    public Task<bool> DeleteAsync(string? token, string? secret, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => DeleteInTurnAsync(token, secret, cancellationToken), cancellationToken);

    private async Task<SaveOutcome> SaveInTurnAsync(string operation, ResultToSave saved, CancellationToken cancellationToken)
    {
        var operationHash = SecretLink.HashOf(operation);
        if (await FindFormerAsync(operation, operationHash, saved, cancellationToken) is { } former)
        {
            return former;
        }

        var salt = SecretLink.New();
        var links = SecretLink.LinksOf(operation, salt);
        var now = clock.GetUtcNow();
        database.Add(new Decision
        {
            ViewHash = SecretLink.HashOf(links.View),
            EditHash = SecretLink.HashOf(links.Edit),
            OperationHash = operationHash,
            Salt = salt,
            Title = saved.Details.Title ?? "",
            Notes = saved.Details.Notes,
            Deciders = saved.Details.Deciders,
            DecidedOn = saved.Details.DecidedOn ?? DateOnly.FromDateTime(now.UtcDateTime),
            RevisitOn = saved.Details.RevisitOn,
            Triggers = saved.Details.Triggers,
            Query = saved.Query,
            KnowledgeVersion = saved.KnowledgeVersion,
            Digest = saved.Digest,
            CreatedAt = now,
            UpdatedAt = now,
            Revision = 1,
        });
        try
        {
            await StoreAsync(cancellationToken);
            return new(links.View, links.Edit, IsAsSent: true);
        }
        catch (DbUpdateException failure) when (DatabaseFailure.IsDuplicate(failure))
        {
            // Another process came in between, with the same form.
            database.ChangeTracker.Clear();
            if (await FindFormerAsync(operation, operationHash, saved, cancellationToken) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    private async Task<SaveOutcome?> FindFormerAsync(string operation, string operationHash, ResultToSave saved, CancellationToken cancellationToken)
    {
        var former = await database.Decisions.AsNoTracking()
            .FirstOrDefaultAsync(decision => decision.OperationHash == operationHash, cancellationToken);
        if (former is null)
        {
            return null;
        }

        var (view, edit) = SecretLink.LinksOf(operation, former.Salt);
        return new(view, edit, IsAsSent: former.Details == saved.Details && former.Query == saved.Query);
    }

    private async Task<ChangeOutcome> ChangeInTurnAsync(
        string? token, string? secret, int revision, RecordDetails details, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, secret, cancellationToken) is not { } decision)
        {
            return new(ChangeResult.Gone, null);
        }

        if (decision.Revision != revision)
        {
            return new(decision.Details == details ? ChangeResult.Changed : ChangeResult.Overtaken, decision);
        }

        await erasure.BeginAsync(cancellationToken);
        database.Attach(decision);
        decision.Title = details.Title ?? "";
        decision.Notes = details.Notes;
        decision.Deciders = details.Deciders;
        decision.DecidedOn = details.DecidedOn ?? decision.DecidedOn;
        decision.RevisitOn = details.RevisitOn;
        decision.Triggers = details.Triggers;
        decision.UpdatedAt = clock.GetUtcNow();
        decision.Revision++;
        try
        {
            await StoreAsync(cancellationToken);
            return new(ChangeResult.Changed, decision);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process came in between.
            database.ChangeTracker.Clear();
            var theirs = await FindAsync(token, secret, cancellationToken);
            return new(theirs is null ? ChangeResult.Gone : ChangeResult.Overtaken, theirs);
        }
    }

    private async Task<bool> DeleteInTurnAsync(string? token, string? secret, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, secret, cancellationToken) is not { } decision)
        {
            return false;
        }

        await erasure.BeginAsync(cancellationToken);
        HasWritten |= await database.Decisions.Where(one => one.Id == decision.Id).ExecuteDeleteAsync(CancellationToken.None) > 0;
        await erasure.EmptyLogAsync();
        return true;
    }

    // Given up half-way, nobody could tell whether it was stored.
    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await database.SaveChangesAsync(CancellationToken.None);
        HasWritten = true;
    }
}
