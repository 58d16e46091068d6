namespace FrameworkAdvisor.Core.Editing;

/// <summary>Which items rest on which.</summary>
public static class References
{
    /// <summary>What an item names, as far as forms let it be chosen.</summary>
    public static IEnumerable<ItemKey> Of(Item item)
    {
        foreach (var field in item.Kind.Fields.Where(field => field.RefersTo is not null))
        {
            foreach (var id in FieldText.List(item[field.Name]))
            {
                yield return field.ReferenceOf(id);
            }
        }

        if (item.Kind == ItemKinds.Need)
        {
            yield return new(ItemKinds.Criterion.Name, item.Id[..item.Id.IndexOf('.', StringComparison.Ordinal)]);
        }
    }

    /// <summary>What is named by some item and not there, with the items that name it, in their order.</summary>
    public static ILookup<ItemKey, Item> Missing(IReadOnlyCollection<Item> items)
    {
        var known = items.Select(item => item.Key).ToHashSet();
        return items
            .SelectMany(item => Of(item).Where(key => !known.Contains(key)).Select(key => (key, item)))
            .ToLookup(pair => pair.key, pair => pair.item);
    }

    /// <summary>The items that name one of these, or name what names them; what has to go before they can.</summary>
    public static IReadOnlyList<Item> To(IReadOnlySet<ItemKey> keys, IEnumerable<Item> items) =>
        [.. items.Where(item => !keys.Contains(item.Key) && Of(item).Any(keys.Contains))];
}
