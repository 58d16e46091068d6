namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>The content that was imported last: what editors changed since, and what files changed since, is told against it.</summary>
public sealed class LastImport
{
    /// <summary>There is one row.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>The folder it came from; null when it came from no folder.</summary>
    public string? Folder { get; set; }

    /// <summary>The shape of the document, as of published versions.</summary>
    public required int Format { get; set; }

    /// <summary>Canonical JSON of the catalogue that the files held.</summary>
    public required string Document { get; set; }
}
