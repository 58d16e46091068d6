using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>A saved result: what was answered, on which knowledge, and what people decided on it.</summary>
public sealed class Decision
{
    public int Id { get; init; }

    /// <summary>Of the link that reads it; see <see cref="SecretLink.HashOf"/>.</summary>
    public required string ViewHash { get; init; }

    /// <summary>Of the second part of the link that changes it.</summary>
    public required string EditHash { get; init; }

    /// <summary>Of the form that it was saved with, so that a form sent twice saves once.</summary>
    public required string OperationHash { get; init; }

    /// <summary>Random; with the form's own number it gives both links again.</summary>
    public required string Salt { get; init; }

    public required string Title { get; set; }

    public required string? Notes { get; set; }

    public required string? Deciders { get; set; }

    public required DateOnly DecidedOn { get; set; }

    public required DateOnly? RevisitOn { get; set; }

    public required string? Triggers { get; set; }

    /// <summary>The answers in canonical order, as in an address.</summary>
    public required string Query { get; init; }

    /// <summary>The number of the knowledge it is pinned to.</summary>
    public required int KnowledgeVersion { get; init; }

    /// <summary>SHA-256 of the recommendation's JSON as it was when saved, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes: one more with each, so that nobody overwrites what they have not seen.</summary>
    public required int Revision { get; set; }

    /// <summary>What people wrote, as records and forms take it.</summary>
    public RecordDetails Details => new(Title, Notes, Deciders, DecidedOn, RevisitOn, Triggers);
}
