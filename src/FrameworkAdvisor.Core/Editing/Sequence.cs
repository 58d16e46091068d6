namespace FrameworkAdvisor.Core.Editing;

/// <summary>The order of items among those of their kind that belong to the same.</summary>
public static class Sequence
{
    /// <summary>The items with one moved before or after its neighbour; the same list when there is none on that side.</summary>
    /// <param name="items">All items.</param>
    /// <param name="key">Which to move.</param>
    /// <param name="up">Towards the first.</param>
    public static IReadOnlyList<Item> Move(IReadOnlyList<Item> items, ItemKey key, bool up)
    {
        var moved = items.Index().First(one => one.Item.Key == key);
        var siblings = items.Index().Where(one => AreSiblings(one.Item, moved.Item));
        var neighbour = up
            ? siblings.LastOrDefault(one => one.Index < moved.Index)
            : siblings.FirstOrDefault(one => one.Index > moved.Index);
        if (neighbour.Item is null)
        {
            return items;
        }

        var list = items.ToList();
        (list[moved.Index], list[neighbour.Index]) = (list[neighbour.Index], list[moved.Index]);
        return list;
    }

    /// <summary>Where a new item goes: articles by slug and claims by article, as content files are read; anything else last.</summary>
    public static int PlaceOf(IReadOnlyList<Item> items, Item item)
    {
        var name = item.Kind == ItemKinds.Claim ? "article" : item.Kind == ItemKinds.Article ? "slug" : null;
        var at = name is null ? -1 : items.ToList().FindIndex(one => one.Kind == item.Kind && string.CompareOrdinal(one[name], item[name]) > 0);
        return at < 0 ? items.Count : at;
    }

    /// <summary>Between which siblings an item stands.</summary>
    public static Neighbours NeighboursOf(IReadOnlyList<Item> items, Item item)
    {
        var siblings = items.Where(one => AreSiblings(one, item)).ToList();
        var at = siblings.FindIndex(one => one.Key == item.Key);
        return new(at > 0 ? siblings[at - 1].Id : "", at >= 0 && at + 1 < siblings.Count ? siblings[at + 1].Id : "");
    }

    /// <summary>Where an item goes that stood between these: back to the first of them that is there, else where a new one goes.</summary>
    public static int PlaceOf(IReadOnlyList<Item> items, Item item, Neighbours stood)
    {
        int At(string? id) => string.IsNullOrEmpty(id) ? -1 : items.ToList().FindIndex(one => AreSiblings(one, item) && one.Id == id);
        var (behind, ahead) = (At(stood.Behind), At(stood.Ahead));
        return !item.Kind.IsOrdered ? PlaceOf(items, item)
            : behind >= 0 ? behind + 1
            : ahead >= 0 ? ahead
            : stood.Behind == "" && items.ToList().FindIndex(one => AreSiblings(one, item)) is >= 0 and var first ? first
            : PlaceOf(items, item);
    }

    /// <summary>
    /// Where two sides changed the order: that of the side which moved something, with what only the other one has behind
    /// the item it stands behind there.
    /// </summary>
    public static IReadOnlyList<Item> Merge(IReadOnlyList<Item> was, IReadOnlyList<Item> theirs, IReadOnlyList<Item> mine, IEnumerable<Item> merged)
    {
        var items = merged.ToDictionary(item => item.Key);
        var (first, second) = IsInOrder(was, mine) ? (theirs, mine) : (mine, theirs);
        var order = new List<ItemKey>(first.Select(item => item.Key));
        var placed = order.ToHashSet();
        ItemKey? previous = null;
        foreach (var key in second.Select(item => item.Key))
        {
            if (placed.Add(key))
            {
                order.Insert(previous is { } before ? order.IndexOf(before) + 1 : 0, key);
            }

            previous = key;
        }

        return [.. order.Where(items.ContainsKey).Select(key => items[key])];
    }

    /// <summary>The lists of siblings whose order differs, each as it was and as it is, without what only one of them has.</summary>
    public static IEnumerable<(ItemKind Kind, string Parent, IReadOnlyList<Item> Before, IReadOnlyList<Item> After)> Changes(
        IReadOnlyList<Item> before, IReadOnlyList<Item> after)
    {
        var (common, inBoth) = (before.Select(item => item.Key).ToHashSet(), after.Select(item => item.Key).ToHashSet());
        common.IntersectWith(inBoth);
        var former = before.Where(item => common.Contains(item.Key)).ToLookup(item => (item.Kind, item.Parent));
        foreach (var group in after.Where(item => item.Kind.IsOrdered && common.Contains(item.Key)).GroupBy(item => (item.Kind, item.Parent)))
        {
            Item[] was = [.. former[group.Key]];
            if (!was.Select(item => item.Key).SequenceEqual(group.Select(item => item.Key)))
            {
                yield return (group.Key.Kind, group.Key.Parent, was, [.. group]);
            }
        }
    }

    private static bool IsInOrder(IReadOnlyList<Item> was, IReadOnlyList<Item> now) => !Changes(was, now).Any();

    private static bool AreSiblings(Item one, Item other) => one.Kind == other.Kind && one.Parent == other.Parent;
}

/// <summary>The siblings that an item stands between.</summary>
/// <param name="Behind">The id of the one it stands behind; empty for the first, null where nothing is known.</param>
/// <param name="Ahead">The id of the one it stands ahead of; empty for the last, null where nothing is known.</param>
public readonly record struct Neighbours(string? Behind, string? Ahead);
