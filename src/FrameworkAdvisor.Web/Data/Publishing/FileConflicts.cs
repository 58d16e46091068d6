using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Items that both the content files and the draft changed: to be decided one by one.</summary>
public sealed class FileConflicts(AdvisorDbContext database, DraftEditing editing)
{
    /// <summary>All that wait, in the order of the kinds.</summary>
    public async Task<IReadOnlyList<ItemConflict>> ListAsync(CancellationToken cancellationToken = default)
    {
        var waiting = await database.ContentConflicts.AsNoTracking().ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return [];
        }

        var draft = CatalogueItems.Of(await DraftCatalogue.ReadAsync(database, cancellationToken)).ToDictionary(item => item.Key);
        return
        [
            .. waiting
                .Where(one => ItemKinds.Find(one.Kind) is not null)
                .Select(one => ToConflict(one, draft.GetValueOrDefault(new(one.Kind, one.Item))))
                .OrderBy(conflict => ItemKinds.All.Index().First(kind => kind.Item.Name == conflict.Key.Kind).Index)
                .ThenBy(conflict => conflict.Key.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Names all that a conflict shows: whoever decides has seen the same.</summary>
    public static string SeenOf(ItemConflict conflict) =>
        StableId.Of([.. new[] { conflict.Was, conflict.Theirs, conflict.Mine }.Select(item => item is null ? "" : ItemJson.Write(item))]);

    /// <summary>Settles one: the draft's item stays, or becomes what the files say, in the fields where both changed.</summary>
    /// <param name="actor">Who, by which form.</param>
    /// <param name="key">Which item.</param>
    /// <param name="seen">What the form showed, as <see cref="SeenOf"/> names it.</param>
    /// <param name="takeTheirs">
    /// The names of the fields to take from the files; of an item that one side removed, any name takes what the files did.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> SettleAsync(
        Actor actor, ItemKey key, string seen, IReadOnlySet<string> takeTheirs, CancellationToken cancellationToken = default) =>
        editing.WriteAsync(actor, work => SettleAsync(work, key, seen, takeTheirs, cancellationToken), () => new EditOutcome.Saved(key, []), cancellationToken);

    private async Task<EditOutcome> SettleAsync(
        DraftWork work, ItemKey key, string seen, IReadOnlySet<string> takeTheirs, CancellationToken cancellationToken)
    {
        if (await database.ContentConflicts.FindAsync([key.Kind, key.Id], cancellationToken) is not { } waiting)
        {
            return new EditOutcome.Gone(key);
        }

        var conflict = ToConflict(waiting, work.Find(key));
        if (SeenOf(conflict) != seen)
        {
            return new EditOutcome.Conflict(conflict.Mine ?? conflict.Theirs ?? conflict.Was!, 0, new ItemMerge(conflict.Mine ?? conflict.Theirs ?? conflict.Was!, conflict.Fields));
        }

        if (takeTheirs.Count == 0)
        {
            work.Tell(AuditAction.Change, key.Kind, key.Id, note: "the draft's was kept instead of the content files'");
        }
        else if (conflict.Theirs is not { } theirs)
        {
            if (References.To(new HashSet<ItemKey> { key }, work.Items) is { Count: > 0 } by)
            {
                return new EditOutcome.Needed(by);
            }

            if (work.Has(key))
            {
                work.Remove(key, "as in the content files");
            }
            else
            {
                work.Tell(AuditAction.Change, key.Kind, key.Id, note: "gone from the draft and from the content files");
            }
        }
        else
        {
            var taken = conflict.Mine is null
                ? theirs
                : conflict.Mine.With(Taken(conflict, takeTheirs));
            if (References.Of(taken).FirstOrDefault(named => !work.Has(named)) is { Id: not null } missing)
            {
                return new EditOutcome.Invalid([new("", $"It names the {missing.Kind} “{ItemKind.Spoken(missing.Id)}”, which is gone from the draft: restore that first.")]);
            }

            if (ItemReading.Of(taken.Kind, taken, taken.Values, work.Has) is { Item: null, Errors: var errors })
            {
                return new EditOutcome.Invalid(errors);
            }

            work.Put(taken, AuditAction.Import, "as in the content files");
        }

        database.Remove(waiting);
        return new EditOutcome.Saved(key, []);
    }

    // The rendering goes with the text it was made from.
    private static Dictionary<string, string> Taken(ItemConflict conflict, IReadOnlySet<string> takeTheirs)
    {
        var taken = conflict.Fields.Where(field => takeTheirs.Contains(field.Field.Name)).ToDictionary(field => field.Field.Name, field => field.Theirs);
        if (taken.ContainsKey("markdown"))
        {
            taken["html"] = conflict.Theirs!["html"];
        }

        return taken;
    }

    private static ItemConflict ToConflict(ContentConflict waiting, Item? mine)
    {
        var kind = ItemKinds.Find(waiting.Kind)!;
        var was = waiting.Was is null ? null : ItemJson.Read(kind, waiting.Was);
        var theirs = waiting.Theirs is null ? null : ItemJson.Read(kind, waiting.Theirs);
        FieldConflict[] fields = theirs is null || mine is null
            ? []
            : [.. ItemMerge.Of(was, theirs, mine).Conflicts.Where(conflict => conflict.Field.Name != "html")];
        return new(new(waiting.Kind, waiting.Item), was, theirs, mine, fields);
    }
}
