using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>What is to be done with several items at once, as it was ticked.</summary>
/// <param name="Ticked">The version that each was listed at, by id.</param>
/// <param name="Action">"delete", or a field with its value: "status=pending", or "as-of" for the date that is typed.</param>
/// <param name="Date">As typed.</param>
/// <param name="Operation">The number of the form; null for a new one.</param>
/// <param name="Notice">Why the list is shown again; null when it is not.</param>
public sealed record BulkForm(IReadOnlyDictionary<string, long> Ticked, string Action, string Date, string? Operation, string? Notice)
{
    public const string ItemField = "item";
    public const string ActionField = "action";
    public const string DateField = "date";
    public const string Delete = "delete";

    public static BulkForm None { get; } = new(new Dictionary<string, long>(), "", "", null, null);

    /// <summary>What can be done with several items of a kind.</summary>
    public static IReadOnlyList<FieldChoice> ActionsFor(ItemKind kind) =>
    [
        .. kind.Editable.SelectMany(field => field.Form switch
        {
            FieldForm.Choice => field.Choices.Where(choice => !IsForOneOnly(kind, choice)).Select(choice => new FieldChoice($"{field.Name}={choice.Value}", $"{field.Label}: {choice.Label}{(kind == ItemKinds.Claim && field.Name == "status" ? " (the reason of a dispute goes)" : "")}")),
            FieldForm.Flag => [new($"{field.Name}=true", $"{field.Label}: yes"), new($"{field.Name}=false", $"{field.Label}: no")],
            FieldForm.Date => [new(field.Name, $"{field.Label}: the date beside")],
            _ => Array.Empty<FieldChoice>(),
        }),
        new(Delete, "Delete (can be restored)"),
    ];

    /// <summary>The fields that the action sets; null when it deletes.</summary>
    public IReadOnlyDictionary<string, string>? Typed => Action == Delete ? null : Action.Split('=', 2) switch
    {
        // With the dispute goes what was said for it; the history keeps it.
        ["status", var status] => new Dictionary<string, string> { ["status"] = status, ["dispute-reason"] = "", ["reference"] = "" },
        // What a copy is allowed by goes with the copy.
        ["text-kind", var kind] => new Dictionary<string, string> { ["text-kind"] = kind, ["permission"] = "" },
        [var name, var value] => new Dictionary<string, string> { [name] = value },
        _ => new Dictionary<string, string> { [Action] = Date },
    };

    // Each disputed claim has a reason of its own, and each copy a permission.
    private static bool IsForOneOnly(ItemKind kind, FieldChoice choice) =>
        (kind == ItemKinds.Claim && choice.Value == "disputed") || (kind == ItemKinds.Article && choice.Value == "copy");
}

/// <summary>What became of one of several items.</summary>
/// <param name="Key">Which.</param>
/// <param name="Name">For people.</param>
/// <param name="State">"done", "conflict", "gone" or "refused".</param>
/// <param name="Reason">Why it was not done; empty when it was.</param>
public sealed record BulkLine(ItemKey Key, string Name, string State, string Reason);

/// <summary>What became of each of several items, when not all went well.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Action">What was to be done.</param>
/// <param name="Lines">In the order of the list.</param>
/// <param name="Back">The list.</param>
public sealed record BulkPage(ItemKind Kind, string Action, IReadOnlyList<BulkLine> Lines, string Back)
{
    public int DoneCount => Lines.Count(line => line.State == "done");
}
