using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>
/// Puts new content into an edited draft: what only one side changed is as that side has it, item by item and field by
/// field; where both did, the draft stays and the difference is told.
/// </summary>
/// <param name="Merged">The draft with what could be taken over.</param>
/// <param name="Conflicts">What could not, in the order of the kinds.</param>
public sealed record CatalogueMerge(Catalogue Merged, IReadOnlyList<ItemConflict> Conflicts)
{
    /// <summary>Merges two descendants of one state.</summary>
    /// <param name="was">The content that the draft was made from.</param>
    /// <param name="theirs">The new content.</param>
    /// <param name="mine">The draft.</param>
    /// <param name="touched">Items of the draft that somebody edited, though they may be again as they were.</param>
    public static CatalogueMerge Of(Catalogue was, Catalogue theirs, Catalogue mine, IReadOnlySet<ItemKey>? touched = null)
    {
        var work = new Work(CatalogueItems.Of(was), CatalogueItems.Of(theirs), CatalogueItems.Of(mine), touched ?? new HashSet<ItemKey>());
        work.Run();
        return new(CatalogueItems.ToCatalogue(work.InOrder()), work.Conflicts);
    }

    private sealed class Work(IReadOnlyList<Item> was, IReadOnlyList<Item> theirs, IReadOnlyList<Item> mine, IReadOnlySet<ItemKey> touched)
    {
        private readonly Dictionary<ItemKey, Item> former = was.ToDictionary(item => item.Key);
        private readonly Dictionary<ItemKey, Item> offered = theirs.ToDictionary(item => item.Key);
        private readonly Dictionary<ItemKey, Item> own = mine.ToDictionary(item => item.Key);
        private readonly Dictionary<ItemKey, Item> merged = [];
        private readonly List<ItemConflict> conflicts = [];

        public IReadOnlyList<ItemConflict> Conflicts =>
            [.. conflicts.OrderBy(one => ItemKinds.All.Index().First(kind => kind.Item.Name == one.Key.Kind).Index)];

        public IReadOnlyList<Item> InOrder() => Sequence.Merge(was, theirs, mine, merged.Values);

        public void Run()
        {
            foreach (var key in theirs.Concat(mine).Select(item => item.Key).Distinct())
            {
                if (Merge(key, former.GetValueOrDefault(key), offered.GetValueOrDefault(key), own.GetValueOrDefault(key)) is { } item)
                {
                    merged.Add(key, item);
                }
            }

            KeepWhatIsNamed();
        }

        private Item? Merge(ItemKey key, Item? before, Item? theirs, Item? mine)
        {
            if (theirs is null || mine is null)
            {
                return MergeWithNothing(key, before, theirs, mine);
            }

            // Who put an item back to what it was has decided as well.
            var isPutBack = before is not null && touched.Contains(key) && mine.DifferencesTo(before).Count == 0;
            var merge = HasMarkedAnew(mine, before) ? ItemMerge.Of(isPutBack ? null : before, theirs, WithTextOf(theirs, mine))
                : HasMarkedAnew(theirs, before) ? ItemMerge.Of(isPutBack ? null : before, WithTextOf(mine, theirs), mine)
                : ItemMerge.Of(isPutBack ? null : before, theirs, mine);
            // The rendering goes with the text it was made from.
            var item = key.Kind == ItemKinds.Article.Name && merge.Merged["markdown"] == theirs["markdown"]
                ? merge.Merged.With(new Dictionary<string, string> { ["html"] = theirs["html"] })
                : merge.Merged;
            FieldConflict[] told = [.. merge.Conflicts.Where(conflict => conflict.Field.Name != "html")];
            if (told.Length > 0)
            {
                conflicts.Add(new(key, before, theirs, mine, told));
            }

            return item;
        }

        // Marks follow the claims, which are merged one by one: they alone make no text a changed one.
        private static bool HasMarkedAnew(Item side, Item? before) =>
            before is not null && side.Kind == ItemKinds.Article && side["markdown"] != before["markdown"] && ItemChange.WordsOf(side) == ItemChange.WordsOf(before);

        private static Item WithTextOf(Item text, Item article) =>
            article.With(new Dictionary<string, string> { ["markdown"] = text["markdown"], ["html"] = text["html"] });

        // One side has none: new there, or gone here. Only what the other side left as it was goes without a word.
        private Item? MergeWithNothing(ItemKey key, Item? before, Item? theirs, Item? mine)
        {
            if (before is null)
            {
                // Made here, told to the files by an export, and deleted here since: that was a decision.
                if (mine is null && touched.Contains(key))
                {
                    conflicts.Add(new(key, before, theirs, mine, []));
                    return null;
                }

                return theirs ?? mine;
            }

            if ((theirs ?? mine) is { } left && left.DifferencesTo(before).Count > 0)
            {
                conflicts.Add(new(key, before, theirs, mine, []));
                return mine;
            }

            return null;
        }

        // One side removed what the other names: it stays, and both are told.
        private void KeepWhatIsNamed()
        {
            while (References.Missing(merged.Values) is { Count: > 0 } missing)
            {
                foreach (var key in missing.Select(group => group.Key))
                {
                    var kept = own.GetValueOrDefault(key) ?? offered.GetValueOrDefault(key) ?? former.GetValueOrDefault(key)
                        ?? throw new KeyNotFoundException($"{key.Kind} {key.Id} is named and was never there.");
                    merged.Add(key, kept);
                    if (!conflicts.Exists(conflict => conflict.Key == key))
                    {
                        conflicts.Add(new(key, former.GetValueOrDefault(key), offered.GetValueOrDefault(key), own.GetValueOrDefault(key), []));
                    }
                }
            }
        }
    }
}

/// <summary>An item that both the new content and the draft changed, or that one changed and the other removed.</summary>
/// <param name="Key">Which.</param>
/// <param name="Was">As both had it; null when it was not there.</param>
/// <param name="Theirs">In the new content; null when it is gone there.</param>
/// <param name="Mine">In the draft; null when it is gone here.</param>
/// <param name="Fields">The fields that both changed; empty when one side removed it.</param>
public sealed record ItemConflict(ItemKey Key, Item? Was, Item? Theirs, Item? Mine, IReadOnlyList<FieldConflict> Fields)
{
    /// <summary>What is to be decided where no single field is.</summary>
    public const string Whole = "item";

    /// <summary>Whether one side removed what the other has.</summary>
    public bool IsAboutRemoval => Theirs is null != Mine is null;

    /// <summary>What is to be decided: each field that both changed, or the item as a whole.</summary>
    public IReadOnlyList<string> Choices => Fields.Count == 0 ? [Whole] : [.. Fields.Select(one => one.Field.Name)];
}
