using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>The screen on which somebody decides, field by field, between what two people wrote.</summary>
/// <param name="Item">As stored.</param>
/// <param name="Name">Of the item.</param>
/// <param name="Rows">What both changed.</param>
/// <param name="Kept">The other fields that the form asks for, merged: hidden in the form.</param>
/// <param name="Merged">What is merged already, as far as one side changed it.</param>
/// <param name="By">Who saved meanwhile; null when that is not known.</param>
/// <param name="Version">The stored one, against which the next try is held.</param>
/// <param name="Base">The one that the form was made from.</param>
/// <param name="Back">Where to go afterwards.</param>
/// <param name="Operation">The number of the form.</param>
public sealed record ConflictPage(
    Item Item,
    string Name,
    IReadOnlyList<ConflictRow> Rows,
    IReadOnlyList<KeyValuePair<string, string>> Kept,
    IReadOnlyList<MergedField> Merged,
    ItemVersion? By,
    long Version,
    long Base,
    string Back,
    string Operation)
{
    public string? Notice { get; init; }

    /// <param name="theirs">As stored.</param>
    /// <param name="merge">What was merged, and what is left to decide.</param>
    /// <param name="posted">What was sent.</param>
    /// <param name="draft">All items, to choose from.</param>
    internal static (IReadOnlyList<ConflictRow> Rows, IReadOnlyList<KeyValuePair<string, string>> Kept, IReadOnlyList<MergedField> Merged) Parts(
        Item theirs, ItemMerge merge, PostedItem posted, DraftItems draft)
    {
        var rows = merge.Conflicts.Select(conflict => ConflictRow.Of(conflict, posted, draft)).ToList();
        var others = theirs.Kind.Editable.Where(field => !merge.Conflicts.Any(conflict => conflict.Field == field)).ToList();
        return (
            rows,
            [.. others.Select(field => KeyValuePair.Create(field.Name, merge.Merged[field.Name]))],
            [
                .. others.Select(field => new MergedField(field.Label, field.Shown(merge.Merged[field.Name]), IsTheirs(field, merge.Merged, posted)))
                    .Zip(others, (merged, field) => (merged, field))
                    .Where(one => one.merged.IsTheirs || merge.Merged[one.field.Name] != theirs[one.field.Name])
                    .Select(one => one.merged),
            ]);
    }

    private static bool IsTheirs(Field field, Item merged, PostedItem posted) =>
        posted.Decided.TryGetValue(field.Name, out var typed) && FieldReading.Of(field, typed, _ => true).Value != merged[field.Name];
}

/// <summary>A field that two people changed, each to something else.</summary>
/// <param name="Conflict">What it was, theirs and yours.</param>
/// <param name="Keep">What was chosen already; or null.</param>
/// <param name="Control">For writing it anew.</param>
/// <param name="Error">What is still to be done about it.</param>
public sealed record ConflictRow(FieldConflict Conflict, string? Keep, FieldControl Control, string? Error)
{
    internal static ConflictRow Of(FieldConflict conflict, PostedItem posted, DraftItems draft)
    {
        var choice = posted.IsUndecided ? posted.Choices.GetValueOrDefault(conflict.Field.Name) : null;
        return new(
            conflict,
            choice?.Keep,
            FieldControl.Of(conflict.Field, choice?.Anew ?? conflict.Mine, null, draft),
            choice is { Keep: null } ? $"{conflict.Field.Label}: choose theirs, yours, or write it anew." : null);
    }
}

/// <summary>A field that only one side changed.</summary>
public sealed record MergedField(string Label, string Value, bool IsTheirs);
