namespace FrameworkAdvisor.Web.Features.Admin.SignIn;

/// <summary>The first step.</summary>
/// <param name="Email">As typed.</param>
/// <param name="Return">Where to go then.</param>
/// <param name="Error">Why it is asked again; or null.</param>
/// <param name="CanSignIn">Whether this browser would keep the cookie.</param>
/// <param name="HasPasskeys">Whether passkeys work under this name of the site.</param>
public sealed record SignInPage(string Email, string Return, string? Error, bool CanSignIn, bool HasPasskeys);

/// <summary>The second step.</summary>
/// <param name="Return">Where to go then.</param>
/// <param name="Error">Why it is asked again; or null.</param>
/// <param name="HasPasskeys">Whether passkeys work under this name of the site.</param>
public sealed record CodePage(string Return, string? Error, bool HasPasskeys);
