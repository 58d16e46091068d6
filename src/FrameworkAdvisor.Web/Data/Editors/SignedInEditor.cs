using System.Security.Claims;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Who is signed in, as the database knows it at this request.</summary>
public sealed record SignedInEditor(string Id, string Email, Role Role, long Session, SignInStep Step)
{
    private const string RoleClaim = "role";
    private const string SessionClaim = "session";
    private const string StepClaim = "step";

    public static SignedInEditor? Of(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        ? new(
            id,
            user.FindFirstValue(ClaimTypes.Name)!,
            Enum.Parse<Role>(user.FindFirstValue(RoleClaim)!),
            long.Parse(user.FindFirstValue(SessionClaim)!, System.Globalization.CultureInfo.InvariantCulture),
            Enum.Parse<SignInStep>(user.FindFirstValue(StepClaim)!))
        : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, Id),
            new(ClaimTypes.Name, Email),
            new(RoleClaim, Role.ToString()),
            new(SessionClaim, FormattableString.Invariant($"{Session}")),
            new(StepClaim, Step.ToString()),
        ],
        scheme));
}

/// <summary>How far signing in has come.</summary>
public enum SignInStep
{
    /// <summary>The password is right; the second factor is still to be given.</summary>
    Code,

    /// <summary>The password is right; a second factor is still to be set up.</summary>
    SetUp,

    Done,
}
