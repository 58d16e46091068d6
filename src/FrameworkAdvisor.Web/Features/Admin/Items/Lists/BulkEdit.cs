using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>Does one thing to several items, each by itself: what cannot be done to one keeps nothing from the others.</summary>
internal sealed class BulkEdit(AdvisorDbContext database, DraftEditing editing, Actor actor, ItemKind kind)
{
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public async Task<IReadOnlyList<BulkLine>> RunAsync(BulkForm form, CancellationToken cancellationToken)
    {
        var lines = await editing.WriteAsync<List<BulkLine>?>(
            actor,
            async work =>
            {
                var done = new List<BulkLine>();
                foreach (var (id, version) in form.Ticked)
                {
                    done.Add(await DoAsync(work, new(kind.Name, id), version, form.Typed, cancellationToken));
                }

                return done;
            },
            () => null,
            cancellationToken);
        return lines ?? await WhatWasDoneAsync(form, cancellationToken);
    }

    private static async Task<BulkLine> DoAsync(
        DraftWork work, ItemKey key, long version, IReadOnlyDictionary<string, string>? typed, CancellationToken cancellationToken)
    {
        var name = work.Find(key)?.Title ?? ItemKind.Spoken(key.Id);
        var outcome = typed is null
            ? await DraftEditing.DeleteAsync(work, key, version, cancellationToken)
            : await DraftEditing.ChangeAsync(work, key, version, typed, cancellationToken);
        var (state, reason) = outcome switch
        {
            EditOutcome.Saved => ("done", ""),
            EditOutcome.Invalid invalid => ("refused", string.Join(' ', invalid.Errors.Select(error => error.Value))),
            EditOutcome.Needed needed => ("refused", $"It is named by {NamesOf(needed.By)}."),
            EditOutcome.Conflict { Merge.Conflicts: [var field, ..] } => (
                "conflict",
                $"Somebody else set “{field.Field.Label}” meanwhile: it was {field.Field.Shown(field.Was)}, theirs is {field.Field.Shown(field.Theirs)}, yours would be {field.Field.Shown(field.Mine)}."),
            EditOutcome.Conflict => ("conflict", "Somebody else changed it meanwhile: look at it before it goes."),
            _ => ("gone", "It was deleted meanwhile."),
        };
        return new(key, name, state, reason);
    }

    private static string NamesOf(IReadOnlyList<Item> items) =>
        string.Join(", ", items.GroupBy(item => item.Kind).Select(group => Brief.Count(group.Count(), group.Key)));

    // The same form came twice: what it did is in the log.
    private async Task<IReadOnlyList<BulkLine>> WhatWasDoneAsync(BulkForm form, CancellationToken cancellationToken)
    {
        var written = await database.AuditEntries.AsNoTracking().Where(entry => entry.Operation == actor.Operation && entry.Kind == kind.Name)
            .Select(entry => entry.Item).ToListAsync(cancellationToken);
        var draft = DraftItems.Of(await editing.ReadItemsAsync(cancellationToken));
        return
        [
            .. form.Ticked.Keys.Select(id => new ItemKey(kind.Name, id)).Select(key => written.Contains(key.Id) || IsSo(draft.Find(key), form.Typed)
                ? new BulkLine(key, draft.Find(key)?.Title ?? ItemKind.Spoken(key.Id), "done", "")
                : new BulkLine(key, draft.Find(key)?.Title ?? ItemKind.Spoken(key.Id), "refused", "This form was sent twice, and did nothing to this one the first time. Open it to see why.")),
        ];
    }

    private static bool IsSo(Item? item, IReadOnlyDictionary<string, string>? typed) =>
        typed is null ? item is null : item is not null && typed.All(one => item[one.Key] == one.Value);
}
