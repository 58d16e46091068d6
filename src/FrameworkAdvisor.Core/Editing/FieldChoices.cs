namespace FrameworkAdvisor.Core.Editing;

/// <summary>What can be chosen where a field takes one of a few values.</summary>
internal static class FieldChoices
{
    public static IReadOnlyList<FieldChoice> Stances { get; } =
    [
        new("2", "+2, a main strength"),
        new("1", "+1, for it"),
        new("0", "0, neither for nor against"),
        new("-1", "−1, against it"),
        new("-2", "−2, a strong fault"),
    ];

    public static IReadOnlyList<FieldChoice> Statuses { get; } =
    [
        new("accepted", "Accepted: counts"),
        new("pending", "Pending: not reviewed yet, does not count"),
        new("disputed", "Disputed: shown with the reason, does not count"),
        new("rejected", "Rejected: not what the article says, neither shown nor counted"),
    ];

    public static IReadOnlyList<FieldChoice> TextKinds { get; } =
    [
        new("quotes", "The source’s words: only passages with claims are shown"),
        new("digest", "A digest in our own words: shown whole"),
        new("copy", "A copy by permission: shown whole"),
    ];

    public static IReadOnlyList<FieldChoice> ProvisionKinds { get; } =
        [new("built-in", "In the box"), new("extension", "By an extension"), new("own-work", "By work of one's own")];
}
