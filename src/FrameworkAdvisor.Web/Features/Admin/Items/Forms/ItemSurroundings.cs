using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>What an item rests on, what rests on it, when it was changed, and where readers see it.</summary>
/// <param name="Fixed">What cannot be changed about it, by label.</param>
/// <param name="RestsOn">What it names.</param>
/// <param name="Carries">What names it, by kind.</param>
/// <param name="Sentence">What it does, where that takes more than its fields; or null.</param>
/// <param name="Version">When it was last written; null when never since it was imported.</param>
/// <param name="PublicAddress">Where readers see it; null when they do not.</param>
/// <param name="PublicState">How what readers see differs from this.</param>
public sealed record ItemSurroundings(
    IReadOnlyList<FixedValue> Fixed, IReadOnlyList<ItemLink> RestsOn, IReadOnlyList<ItemGroup> Carries, string? Sentence, ItemVersion? Version, string? PublicAddress, string PublicState)
{
    private const int MostLinks = 8;
    private const int LongestName = 90;

    /// <param name="item">Which.</param>
    /// <param name="draft">All items.</param>
    /// <param name="published">What readers see; null when nothing is published.</param>
    /// <param name="version">When the item was last written.</param>
    public static ItemSurroundings Of(Item item, DraftItems draft, Catalogue? published, ItemVersion? version)
    {
        var shown = published is null ? null : DraftItems.Of(published).Find(item.Key);
        return new(
            [.. item.Kind.Fields.Where(field => (field.IsFixed || field.IsDerived) && field.Name is not ("html" or "markdown" or "anchor")).Select(field => FixedValue.Of(field, item, draft))],
            [.. References.Of(item).Distinct().Select(draft.Find).OfType<Item>().Select(one => ItemLink.Of(one, draft, LongestName))],
            [
                .. References.To(new HashSet<ItemKey> { item.Key }, draft.All).GroupBy(one => one.Kind)
                    .Select(group => new ItemGroup(group.Key, group.Count(), ListOf(group.Key, item), [.. group.Take(MostLinks).Select(one => ItemLink.Of(one, draft, LongestName))])),
            ],
            SentenceFor(item, draft),
            version,
            shown is null ? null : AddressOf(shown),
            published is null ? "Nothing is published yet."
                : shown is null ? "Readers do not see it yet: it is not published."
                : item.DifferencesTo(shown) is { Count: > 0 } different
                    ? $"Readers still see another {string.Join(", ", different.Where(field => field.Name != "html").Select(field => field.Label.ToLowerInvariant()))}: the draft is not published yet."
                    : "Published as it is here.");
    }

    private static string? SentenceFor(Item item, DraftItems draft)
    {
        if (item.Kind != ItemKinds.Effect || draft.Find(new("option", item["option"])) is not { } option || draft.Find(new("need", item["need"])) is not { } need)
        {
            return null;
        }

        var question = draft.Find(new("question", option["question"]))?["text"] ?? option["question"];
        var points = item["points"] == "1" ? "1 weight point" : $"{item["points"]} weight points";
        return $"Whoever answers “{question}” with “{option["label"]}” adds {points} to “{need["name"]}” ({need.Id}): how each framework rates there then counts for more.";
    }

    // Narrowed down to those that name the item, where lists can be.
    private static string ListOf(ItemKind kind, Item named) =>
        named.Kind != ItemKinds.Option && kind.Fields.FirstOrDefault(field => field.RefersTo == named.Kind.Name) is { } field
            ? $"{ItemAddress.Of(kind)}?{field.Name}={Uri.EscapeDataString(named.Id)}"
            : ItemAddress.Of(kind);

    private static string? AddressOf(Item item) => item.Kind.Name switch
    {
        "framework" => $"/frameworks/{item.Id}",
        "criterion" => $"/criteria/{item.Id}",
        "need" => $"/criteria/{item.Id.Split('.')[0]}#{item.Id}",
        "measure" => $"/criteria/{item["criterion"]}",
        "article" => $"/articles/{item.Id}",
        "claim" when item["status"] is "accepted" or "disputed" => $"/articles/{item["article"]}#{item["anchor"]}",
        "fact" => $"/articles/{item["article"]}",
        "question" => $"/advice/{item.Id}",
        "option" => $"/advice/{item["question"]}",
        "effect" => $"/advice/{item["option"].Split('~')[0]}",
        "rating" or "provision" => $"/frameworks/{item["framework"]}",
        _ => null,
    };
}

/// <summary>A link to an item.</summary>
public sealed record ItemLink(ItemKind Kind, string Name, string Href)
{
    public static ItemLink Of(Item item, DraftItems draft, int longest) => new(item.Kind, Brief.Of(draft.NameOf(item), longest), ItemAddress.Of(item.Key));
}

/// <summary>Items of one kind that name something.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Href">To a list of them.</param>
/// <param name="Some">The first of them.</param>
public sealed record ItemGroup(ItemKind Kind, int Count, string Href, IReadOnlyList<ItemLink> Some);

/// <summary>Something about an item that no form changes.</summary>
/// <param name="Label">What.</param>
/// <param name="Value">As read.</param>
/// <param name="IsText">Whether it is a text of its own, such as the passage of a claim.</param>
/// <param name="Href">To what it names; or null.</param>
public sealed record FixedValue(string Label, string Value, bool IsText, string? Href)
{
    public static FixedValue Of(Field field, Item item, DraftItems draft)
    {
        var named = field.RefersTo is { } kind ? draft.Find(new(kind, item[field.Name])) : null;
        return new(
            field.Label,
            named is null ? field.Shown(item[field.Name]) : named.Title == named.Id ? named.Id : $"{named.Title} ({ItemKind.Spoken(named.Id)})",
            field.Form == FieldForm.Text,
            named is null ? null : ItemAddress.Of(named.Key));
    }
}
