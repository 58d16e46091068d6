namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What whoever runs the site says about signing in.</summary>
/// <param name="IsSecondFactorRequired">Whether nobody gets into the admin area with a password alone.</param>
/// <param name="PasskeyDomain">The domain that passkeys are made for; they work there and below it alone.</param>
public sealed record EditorSettings(bool IsSecondFactorRequired, string PasskeyDomain);
