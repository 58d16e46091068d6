using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>The draft while one writer changes it: everything in one transaction, each change with its line in the audit log.</summary>
public sealed class DraftWork
{
    private readonly AdvisorDbContext database;
    private readonly AuditTrail trail;
    private readonly Actor actor;
    private readonly IReadOnlyList<Item> before;
    private List<Item> items;
    private Catalogue? whole;

    internal DraftWork(AdvisorDbContext database, AuditTrail trail, Actor actor, Catalogue catalogue)
    {
        this.database = database;
        this.trail = trail;
        this.actor = actor;
        Catalogue = catalogue;
        before = CatalogueItems.Of(catalogue);
        items = [.. before];
    }

    /// <summary>The draft as it was found.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Every item as it is now, what this work changed included.</summary>
    public IReadOnlyList<Item> Items => items;

    public Item? Find(ItemKey key) => items.Find(item => item.Key == key);

    public bool Has(ItemKey key) => Find(key) is not null;

    /// <summary>How often and when an item was last written: 0 when never since it was imported.</summary>
    public Task<long> VersionOfAsync(ItemKey key, CancellationToken cancellationToken = default) =>
        ItemHistory.VersionOfAsync(database, key, cancellationToken);

    /// <summary>The item as it was at a version; null when it was not there.</summary>
    public async Task<Item?> AsOfAsync(ItemKey key, long version, CancellationToken cancellationToken = default)
    {
        var next = await ItemHistory.Of(database, key).Where(entry => entry.Sequence > version)
            .OrderBy(entry => entry.Sequence).FirstOrDefaultAsync(cancellationToken);
        return next is null ? Find(key) : next.Before is { } json ? ItemJson.Read(ItemKinds.Find(key.Kind)!, json) : null;
    }

    /// <summary>Adds an item, or puts it in place of the one with its id.</summary>
    /// <param name="item">As it is to be.</param>
    /// <param name="action">What the audit log calls this.</param>
    /// <param name="note">A remark for the audit log.</param>
    /// <param name="stood">Where an item that comes back stood.</param>
    public void Put(Item item, string action, string? note = null, Neighbours stood = default)
    {
        var at = items.FindIndex(one => one.Key == item.Key);
        trail.Add(actor, action, item.Kind.Name, item.Id, at < 0 ? null : ItemJson.Write(items[at]), ItemJson.Write(item), note);
        whole = null;
        if (at < 0)
        {
            items.Insert(Sequence.PlaceOf(items, item, stood), item);
        }
        else
        {
            items[at] = item;
        }
    }

    /// <summary>Puts what follows from another change, such as the rendering of a text, without a line of its own in the log.</summary>
    public void PutDerived(Item item)
    {
        items[items.FindIndex(one => one.Key == item.Key)] = item;
        whole = null;
    }

    public void Remove(ItemKey key, string? note = null)
    {
        var gone = Find(key) ?? throw new KeyNotFoundException($"there is no {key.Kind} {key.Id}");
        trail.Add(actor, AuditAction.Delete, key.Kind, key.Id, ItemJson.Write(gone, Sequence.NeighboursOf(items, gone)), null, note);
        items.Remove(gone);
        whole = null;
    }

    /// <summary>Moves an item before or after its neighbour; false when it is the first or last already.</summary>
    public bool Move(ItemKey key, bool up)
    {
        var moved = Sequence.Move(items, key, up);
        if (ReferenceEquals(moved, items))
        {
            return false;
        }

        trail.Add(actor, AuditAction.Move, key.Kind, key.Id, note: up ? "up" : "down");
        items = [.. moved];
        whole = null;
        return true;
    }

    /// <summary>Fills an empty draft, without a line in the log for every item of it.</summary>
    /// <returns>How many items it holds now.</returns>
    public int Fill(Catalogue catalogue)
    {
        items = [.. CatalogueItems.Of(catalogue)];
        whole = catalogue;
        return items.Count;
    }

    /// <summary>Takes a whole state over: merged content, or a restored version. One line in the log for each item that differs.</summary>
    /// <returns>How many items differ, or lists are in another order.</returns>
    public int Replace(Catalogue catalogue, string action, string? note = null)
    {
        var wanted = CatalogueItems.Of(catalogue);
        // How a text is rendered is no change of it.
        var changes = ItemChange.Between(items, wanted).Where(change => change.Fields is not [{ Name: "html" }]).ToArray();
        var moves = Sequence.Changes(items, wanted).ToArray();
        foreach (var change in changes)
        {
            trail.Add(
                actor,
                change.After is null ? AuditAction.Delete : action,
                change.Key.Kind,
                change.Key.Id,
                change.Before is null ? null : change.After is null ? ItemJson.Write(change.Before, Sequence.NeighboursOf(items, change.Before)) : ItemJson.Write(change.Before),
                change.After is null ? null : ItemJson.Write(change.After),
                note);
        }

        foreach (var (kind, parent, _, _) in moves)
        {
            trail.Add(actor, AuditAction.Move, kind.Name, parent, note: note);
        }

        items = [.. wanted];
        whole = catalogue;
        return changes.Length + moves.Length;
    }

    /// <summary>Adds a line about something that is no item.</summary>
    public void Tell(string action, string kind, string item, string? before = null, string? after = null, string? note = null) =>
        trail.Add(actor, action, kind, item, before, after, note);

    // By the log others know that the draft is another one, even if nothing but a rendering changed.
    private void TellOfDerived()
    {
        if (!database.ChangeTracker.Entries<AuditEntry>().Any())
        {
            Tell(AuditAction.Change, "draft", "texts", note: "rendered anew");
        }
    }

    internal async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (whole is not null || !items.SequenceEqual(before))
        {
            var wanted = whole ?? CatalogueItems.ToCatalogue(items);
            TellOfDerived();
            await DraftCatalogue.ChangeAsync(database, Catalogue, before.Count == 0 ? wanted : ArticlesFollow.Of(before, items, wanted), cancellationToken);
        }

        await database.SaveChangesAsync(cancellationToken);
    }
}
