using System.Globalization;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>A column of a list, by which it can be sorted.</summary>
/// <param name="Name">In the query.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Field">What it shows; null for the name of the item and for when it was last changed.</param>
public sealed record ListColumn(string Name, string Label, Field? Field)
{
    /// <summary>The name of the item.</summary>
    public const string Title = "title";

    /// <summary>When it was last changed.</summary>
    public const string Changed = "changed";

    private const int LongestLine = 200;

    public bool IsNumber => Field?.Form is FieldForm.Whole or FieldForm.Number || Field?.Name == "stance";

    /// <summary>The fields of a kind that say something in a few words.</summary>
    public static IReadOnlyList<ListColumn> AllOf(ItemKind kind) =>
    [
        new(Title, Brief.Heading(kind.Name), null),
        .. kind.Fields.Where(field => IsShort(kind, field)).Select(field => new ListColumn(field.Name, field.Label, field)),
        new(Changed, "Last changed", null),
    ];

    /// <summary>Orders by this column; what is empty comes last either way.</summary>
    public IEnumerable<Item> Sort(IEnumerable<Item> items, bool isDescending, Func<Item, string> nameOf, Func<Item, long> versionOf)
    {
        var keyed = items.Select(item => (item, key: KeyOf(item, nameOf, versionOf))).OrderBy(one => one.key.Text.Length == 0 && one.key.Number is null);
        return (isDescending
            ? keyed.ThenByDescending(one => one.key.Number).ThenByDescending(one => one.key.Text, StringComparer.OrdinalIgnoreCase)
            : keyed.ThenBy(one => one.key.Number).ThenBy(one => one.key.Text, StringComparer.OrdinalIgnoreCase)).Select(one => one.item);
    }

    private static bool IsShort(ItemKind kind, Field field) =>
        field.Name != kind.TitleField
        && field.Form is not (FieldForm.Text or FieldForm.Address or FieldForm.Slug or FieldForm.NeedId)
        && field.Name is not ("anchor" or "id")
        && (field.MaximumLength <= LongestLine || field.RefersTo is not null || field.IsList)
        // The name of what has no title is made of these.
        && !(field.IsFixed && kind.TitleField is null && field.RefersTo != "article");

    private (double? Number, string Text) KeyOf(Item item, Func<Item, string> nameOf, Func<Item, long> versionOf)
    {
        var text = Field is null ? Name == Title ? nameOf(item) : "" : item[Field.Name];
        return Name == Changed ? (versionOf(item), "")
            : IsNumber && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? (number, "")
            : (null, text);
    }
}
