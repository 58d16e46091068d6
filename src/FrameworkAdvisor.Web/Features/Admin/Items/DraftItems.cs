using System.Runtime.CompilerServices;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>The items of a state of the knowledge, found by what they are known by.</summary>
public sealed class DraftItems
{
    private readonly Dictionary<ItemKey, Item> byKey;

    private static readonly ConditionalWeakTable<object, DraftItems> known = [];

    private DraftItems(IReadOnlyList<Item> all) => (All, byKey) = (all, all.ToDictionary(item => item.Key));

    public IReadOnlyList<Item> All { get; }

    /// <summary>Those of the draft; made once for each state of it.</summary>
    public static DraftItems Of(ReadDraft draft) => known.GetValue(draft, _ => new(draft.Items));

    /// <summary>Those of what is published; made once for each version.</summary>
    public static DraftItems Of(Catalogue published) => known.GetValue(published, _ => new(CatalogueItems.Of(published)));

    public Item? Find(ItemKey key) => byKey.GetValueOrDefault(key);

    public IEnumerable<Item> Of(ItemKind kind) => All.Where(item => item.Kind == kind);

    /// <summary>What can be chosen for a reference to a kind, in the order of the draft.</summary>
    public IReadOnlyList<FieldChoice> ChoicesOf(string kind) =>
        [.. Of(ItemKinds.Find(kind)!).Select(item => new FieldChoice(item.Id, LabelOf(item)))];

    /// <summary>The name of an item among others of its kind, short enough for a list.</summary>
    public string NameOf(Item item) => item.Kind.Name switch
    {
        "fact" => $"{Title("measure", item["measure"])} of {Title("framework", item["framework"])}: {item["value"]}",
        "effect" => $"{ItemKind.Spoken(item["option"])} → {item["need"]}",
        "tension" => $"{ItemKind.Spoken(item["first"])} ↔ {ItemKind.Spoken(item["second"])}",
        "rating" or "provision" => $"{Title("framework", item["framework"])}, {item["need"]}",
        _ => item.Title,
    };

    private static string LabelOf(Item item) => item.Kind.Name switch
    {
        "option" => $"{item["question"]} ~ {item["id"]}: {Brief.Of(item.Title, 60)}",
        _ when item.Title == item.Id => item.Id,
        _ => $"{Brief.Of(item.Title, 70)} ({item.Id})",
    };

    private string Title(string kind, string id) => Find(new(kind, id))?.Title ?? id;
}
