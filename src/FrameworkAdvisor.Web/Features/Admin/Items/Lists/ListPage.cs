using FrameworkAdvisor.Core.Editing;
using Microsoft.AspNetCore.WebUtilities;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Query">What was asked for; its page is one that there is.</param>
/// <param name="Filters">By which it can be narrowed down.</param>
/// <param name="Rows">In order.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="All">How many there are without search and filters.</param>
/// <param name="MayChange">Whether who looks may change them.</param>
public sealed record ListPage(
    ListQuery Query, IReadOnlyList<ListFilter> Filters, IReadOnlyList<ListRow> Rows, int Found, int All, bool MayChange)
{
    public const int Size = 50;

    public ItemKind Kind => Query.Kind;

    public IReadOnlyList<ListColumn> Columns { get; } = ListColumn.AllOf(Query.Kind);

    public int Pages => Math.Max(1, (Found + Size - 1) / Size);

    /// <summary>Whether items can be moved here: in the order in which they are kept.</summary>
    public bool CanMove => MayChange && Kind.IsOrdered && Query.Sort.Length == 0;

    /// <summary>Where one is made, with what the list is narrowed down to filled in.</summary>
    public string NewAddress => QueryHelpers.AddQueryString(
        WayBack.Link(ItemAddress.New(Kind), Query.Address),
        Query.Filters.Where(filter => Kind.Find(filter.Key) is { IsDerived: false }).Select(filter => KeyValuePair.Create(filter.Key, (string?)filter.Value)));

    public DoneNote? Done { get; init; }

    public BulkForm Bulk { get; init; } = BulkForm.None;

    public IReadOnlyList<FieldChoice> Actions { get; } = BulkForm.ActionsFor(Query.Kind);

    public bool TakesDate => Kind.Editable.Any(one => one.Form == FieldForm.Date);

    public static ListPage Of(
        ListQuery query, IReadOnlyList<ListFilter> filters, DraftItems draft, IReadOnlyDictionary<string, ItemVersion> versions, bool mayChange)
    {
        Item[] all = [.. draft.Of(query.Kind)];
        var words = query.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all
            .Where(item => filters.All(filter => !query.Filters.TryGetValue(filter.Name, out var value) || filter.Matches(item, value)))
            .Where(item => words.All(word => Holds(item, draft.NameOf(item), word)))
            .ToArray();
        var sorted = ListColumn.AllOf(query.Kind).FirstOrDefault(column => column.Name == query.Sort) is { } column
            ? [.. column.Sort(found, query.IsDescending, draft.NameOf, item => versions.GetValueOrDefault(item.Id)?.Number ?? 0)]
            : found;
        var page = Math.Min(query.Page, Math.Max(1, (found.Length + Size - 1) / Size));
        var siblings = all.ToLookup(item => item.Parent);
        return new(
            query with { Page = page },
            filters,
            [
                .. sorted.Skip((page - 1) * Size).Take(Size).Select(item => new ListRow(
                    item,
                    draft.NameOf(item),
                    versions.GetValueOrDefault(item.Id),
                    IsFirst: siblings[item.Parent].First() == item,
                    IsLast: siblings[item.Parent].Last() == item)),
            ],
            found.Length,
            all.Length,
            mayChange);
    }

    private static bool Holds(Item item, string name, string word) =>
        name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || item.Kind.Fields.Any(field => field.Name != "html" && item[field.Name].Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>An item in a list.</summary>
/// <param name="Item">Which.</param>
/// <param name="Name">For people.</param>
/// <param name="Version">When it was last written; null when never since it was imported.</param>
/// <param name="IsFirst">Among those it can be moved among.</param>
/// <param name="IsLast">Likewise.</param>
public sealed record ListRow(Item Item, string Name, ItemVersion? Version, bool IsFirst, bool IsLast)
{
    private const int LongestName = 160;
    private const int LongestValue = 120;

    public string ShortName => Brief.Of(Name, LongestName);

    public string Shown(ListColumn column) =>
        column.Field is { } field ? Item[field.Name].Length == 0 ? "" : Brief.Of(ItemKind.Spoken(Shown(field, Item[field.Name])), LongestValue)
        : column.Name == ListColumn.Changed && Version is not null ? $"{Brief.When(Version.At)}, {Version.Actor}"
        : "";

    // "Accepted: counts" and "+2, a main strength" are for forms.
    private static string Shown(Field field, string value) => field.Form switch
    {
        FieldForm.Choice => field.Shown(value).Split([':', ','], 2)[0],
        FieldForm.Flag => value == "true" ? "yes" : "no",
        _ => field.Shown(value),
    };
}
