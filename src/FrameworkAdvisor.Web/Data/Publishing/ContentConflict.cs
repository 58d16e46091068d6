namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>
/// An item that both the files and the draft changed since the last import. The draft's stays until an editor decides.
/// </summary>
public sealed class ContentConflict
{
    public required string Kind { get; init; }

    public required string Item { get; init; }

    /// <summary>JSON of its fields as of the import before; null when it was not there.</summary>
    public string? Was { get; set; }

    /// <summary>JSON of its fields in the files; null when it is gone there.</summary>
    public string? Theirs { get; set; }
}
