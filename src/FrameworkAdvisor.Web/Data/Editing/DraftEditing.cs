using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>Changes the draft, one writer after the other; what is published stays as it is.</summary>
public sealed class DraftEditing(AdvisorDbContext database, DraftMemory memory, WriteGate gate, AuditTrail trail)
{
    private static readonly EditOutcome.Saved harmless = new(default, []);

    /// <summary>The draft as it is now, to look at.</summary>
    public async Task<Catalogue> ReadAsync(CancellationToken cancellationToken = default) => (await ReadItemsAsync(cancellationToken)).Catalogue;

    /// <summary>The same with its items.</summary>
    public Task<ReadDraft> ReadItemsAsync(CancellationToken cancellationToken = default) => memory.ReadAsync(database, cancellationToken);

    /// <summary>
    /// Does something to the draft, all or nothing. What a form already did once is not done again: then the result is
    /// what <paramref name="repeated"/> says.
    /// </summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<T> WriteAsync<T>(Actor actor, Func<DraftWork, Task<T>> work, Func<T> repeated, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => WriteInTurnAsync(actor, work, repeated, cancellationToken), cancellationToken);

    /// <summary>
    /// Brings texts in line with their claims that are not: a former release left them behind, or nothing could be rendered
    /// when the claims were changed.
    /// </summary>
    /// <returns>How many items it changed.</returns>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public async Task<int> AlignTextsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var draft = await DraftCatalogue.ReadAsync(database, cancellationToken);
        return ItemChange.Between(CatalogueItems.Of(draft), CatalogueItems.Of(ArticleTexts.Align(draft).Catalogue)).Count == 0
            ? 0
            : await WriteAsync(
                actor,
                work => Task.FromResult(work.Replace(ArticleTexts.Align(work.Catalogue).Catalogue, AuditAction.Change, "brought in line with its claims")),
                () => 0,
                cancellationToken);
    }

    /// <summary>Changes an item that was read at a version; fields that others changed since are kept as theirs.</summary>
    /// <param name="actor">Who, by which form.</param>
    /// <param name="key">Which item.</param>
    /// <param name="version">The version it was read at.</param>
    /// <param name="typed">What was typed, by field; a field that is missing stays.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> ChangeAsync(
        Actor actor, ItemKey key, long version, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken = default) =>
        WriteAsync<EditOutcome>(actor, work => ChangeAsync(work, key, version, typed, cancellationToken), () => harmless with { Key = key }, cancellationToken);

    /// <summary>Makes a new item.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> CreateAsync(
        Actor actor, ItemKind kind, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken = default) =>
        WriteAsync<EditOutcome>(
            actor, work => Task.FromResult(Create(work, kind, typed)), () => harmless with { Key = new(kind.Name, kind.IdOf(typed)) }, cancellationToken);

    /// <summary>Deletes an item that nothing names any more.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> DeleteAsync(Actor actor, ItemKey key, long version, CancellationToken cancellationToken = default) =>
        WriteAsync<EditOutcome>(actor, work => DeleteAsync(work, key, version, cancellationToken), () => harmless with { Key = key }, cancellationToken);

    /// <summary>Moves an item before or after its neighbour.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> MoveAsync(Actor actor, ItemKey key, bool up, CancellationToken cancellationToken = default) => WriteAsync<EditOutcome>(
        actor,
        work =>
        {
            if (!work.Has(key))
            {
                return Task.FromResult<EditOutcome>(new EditOutcome.Gone(key));
            }

            work.Move(key, up);
            return Task.FromResult<EditOutcome>(harmless with { Key = key });
        },
        () => harmless with { Key = key },
        cancellationToken);

    /// <summary>
    /// Makes an item what it was before an entry of the audit log: a deleted one comes back, a changed one is changed back.
    /// </summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> RestoreAsync(Actor actor, ItemKey key, long sequence, CancellationToken cancellationToken = default) =>
        WriteAsync(actor, work => Restoring.ToBeforeAsync(database, work, key, sequence, cancellationToken), () => harmless with { Key = key }, cancellationToken);

    internal static async Task<EditOutcome> ChangeAsync(
        DraftWork work, ItemKey key, long version, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        if (work.Find(key) is not { } stored)
        {
            return new EditOutcome.Gone(key);
        }

        var current = await work.VersionOfAsync(key, cancellationToken);
        var read = version < current ? await work.AsOfAsync(key, version, cancellationToken) ?? stored : stored;
        var reading = ItemReading.Of(stored.Kind, read, typed, work.Has);
        if (reading.Item is not { } mine)
        {
            return new EditOutcome.Invalid(reading.Errors);
        }

        var merge = ItemMerge.Of(read, stored, mine);
        if (merge.Conflicts.Count > 0)
        {
            return new EditOutcome.Conflict(stored, current, merge);
        }

        // Two edits that are right by themselves may be wrong together.
        if (ItemReading.Of(stored.Kind, merge.Merged, merge.Merged.Values, work.Has) is { Item: null, Errors: var errors })
        {
            return new EditOutcome.Invalid(errors);
        }

        if (merge.Merged.DifferencesTo(stored).Count > 0)
        {
            work.Put(merge.Merged, AuditAction.Change);
        }

        return new EditOutcome.Saved(key, merge.Merged.DifferencesTo(mine));
    }

    private static EditOutcome Create(DraftWork work, ItemKind kind, IReadOnlyDictionary<string, string> typed)
    {
        var reading = ItemReading.Of(kind, null, typed, work.Has);
        if (reading.Item is not { } item)
        {
            return new EditOutcome.Invalid(reading.Errors);
        }

        if (work.Has(item.Key))
        {
            return new EditOutcome.Invalid([new(kind.Fixed.Last().Name, $"There is a {kind} “{ItemKind.Spoken(item.Id)}” already: change that one, or choose another id.")]);
        }

        work.Put(item, AuditAction.Create);
        return new EditOutcome.Saved(item.Key, []);
    }

    internal static async Task<EditOutcome> DeleteAsync(DraftWork work, ItemKey key, long version, CancellationToken cancellationToken)
    {
        if (work.Find(key) is not { } stored)
        {
            return new EditOutcome.Gone(key);
        }

        var current = await work.VersionOfAsync(key, cancellationToken);
        if (version < current)
        {
            return new EditOutcome.Conflict(stored, current, new ItemMerge(stored, []));
        }

        if (References.To(new HashSet<ItemKey> { key }, work.Items) is { Count: > 0 } by)
        {
            return new EditOutcome.Needed(by);
        }

        work.Remove(key);
        return new EditOutcome.Saved(key, []);
    }

    private async Task<T> WriteInTurnAsync<T>(Actor actor, Func<DraftWork, Task<T>> work, Func<T> repeated, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await trail.HasAsync(actor.Operation, cancellationToken))
            {
                return repeated();
            }

            var draft = new DraftWork(database, trail, actor, await DraftCatalogue.ReadAsync(database, cancellationToken));
            var result = await work(draft);
            await draft.SaveAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
