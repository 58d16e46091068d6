namespace FrameworkAdvisor.Web.Data.Auditing;

/// <summary>One thing that somebody did. Written with what it tells of, or not at all; the database refuses to change it.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3, … in the order of writing, whatever the clock says.</summary>
    public long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The editor's address, or which command it was.</summary>
    public required string Actor { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing it was done to: "claim", "editor", "version", …</summary>
    public required string Kind { get; init; }

    /// <summary>Its stable id within its kind.</summary>
    public required string Item { get; init; }

    /// <summary>The same for everything one form, command or publication did.</summary>
    public required string Operation { get; init; }

    /// <summary>JSON of its fields before; null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of its fields after; null when there is nothing left.</summary>
    public string? After { get; init; }

    public string? Note { get; init; }
}
