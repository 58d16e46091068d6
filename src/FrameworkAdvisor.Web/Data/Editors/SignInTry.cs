namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>A password or code that was tried and was not right, or is being looked at.</summary>
public sealed class SignInTry
{
    public long Id { get; init; }

    /// <summary>A digest of the address that was typed, whether anybody has it or not, and of what was tried.</summary>
    public required string Account { get; init; }

    /// <summary>A digest of the network address.</summary>
    public required string Place { get; init; }

    /// <summary>Whether the browser showed that somebody has signed in to this account with it before.</summary>
    public required bool IsFamiliar { get; init; }

    /// <summary>Milliseconds since 1970, so that the database can compare them.</summary>
    public required long At { get; init; }
}
