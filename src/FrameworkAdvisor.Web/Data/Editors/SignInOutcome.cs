namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Who asks to be let in.</summary>
/// <param name="Address">The network address, for the audit log.</param>
/// <param name="IsFamiliar">Whether the browser showed that it was let in to this account before.</param>
/// <param name="Operation">The number of the form.</param>
public sealed record Caller(string Address, bool IsFamiliar, string Operation)
{
    public string Place => SignInTries.PlaceOf(Address);
}

/// <summary>What came of asking.</summary>
/// <param name="Secret">For the cookie; null when refused.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="Email">Whose account; null when refused.</param>
/// <param name="Wait">How long to wait, when it was not even looked at.</param>
public sealed record SignInOutcome(string? Secret, SignInStep Step, string? Email, TimeSpan? Wait)
{
    public static SignInOutcome Refused { get; } = new(null, SignInStep.Code, null, null);
}
