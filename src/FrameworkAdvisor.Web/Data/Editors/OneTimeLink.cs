namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>A link by which one person, once, sets a password. Only its digest is kept.</summary>
public sealed class OneTimeLink
{
    public long Id { get; init; }

    public required string Hash { get; init; }

    /// <summary>With the number of the form that asked for it, gives the link: sent twice, a form gets the same one.</summary>
    public required string Salt { get; init; }

    /// <summary>The form or command that asked for it.</summary>
    public required string Operation { get; init; }

    /// <summary>Whose; null for whoever becomes the first administrator.</summary>
    public string? EditorId { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
