namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Somebody signed in with one browser. The cookie holds a secret, this its digest: without the row the cookie is nothing.</summary>
public sealed class EditorSession
{
    public long Id { get; init; }

    public required string SecretHash { get; init; }

    public required string EditorId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>However busy it is kept; milliseconds since 1970, so that the database can compare them.</summary>
    public required long EndsAt { get; init; }

    /// <summary>Whether a second factor was given, or a passkey, which is two.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>The editor's security stamp then: another password or role makes another stamp.</summary>
    public required string Stamp { get; init; }

    /// <summary>What opened it and must open no other: the digest of a passkey's challenge; null for what cannot be repeated.</summary>
    public string? Proof { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
