using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>A way to narrow a list down.</summary>
/// <param name="Name">In the query.</param>
/// <param name="Label">For people.</param>
/// <param name="Choices">What can be asked for.</param>
/// <param name="Matches">Whether an item has what was asked for.</param>
public sealed record ListFilter(string Name, string Label, IReadOnlyList<FieldChoice> Choices, Func<Item, string, bool> Matches)
{
    private static readonly FieldChoice[] flags = [new("true", "Yes"), new("false", "No")];

    /// <summary>From the fields that have choices or refer to something.</summary>
    public static IReadOnlyList<ListFilter> AllOf(ItemKind kind, DraftItems draft) =>
        [.. kind.Fields.Select(field => Of(field, draft)).OfType<ListFilter>().DistinctBy(filter => filter.Name)];

    private static ListFilter? Of(Field field, DraftItems draft) => field switch
    {
        { Choices.Count: > 0 } => new(field.Name, field.Label, field.Choices, (item, value) => item[field.Name] == value),
        { Form: FieldForm.Flag } => new(field.Name, field.Label, flags, (item, value) => item[field.Name] == value),
        { Form: FieldForm.NeedId } => new(
            "criterion", "Criterion", draft.ChoicesOf("criterion"), (item, value) => item[field.Name].StartsWith(value + ".", StringComparison.Ordinal)),
        // There are more options than one wants to look through: their question will do.
        { RefersTo: "option", IsFixed: true } => new("question", "Question", draft.ChoicesOf("question"), IsOfQuestion),
        { RefersTo: "option" } => null,
        { RefersTo: { } kind } => new(
            field.Name, field.Label, draft.ChoicesOf(kind), (item, value) => Brief.Values(field, item[field.Name]).Contains(value, StringComparer.Ordinal)),
        _ => null,
    };

    private static bool IsOfQuestion(Item item, string question) => item.Kind.Fields
        .Where(field => field is { RefersTo: "option", IsFixed: true })
        .Any(field => item[field.Name].StartsWith(question + "~", StringComparison.Ordinal));
}
