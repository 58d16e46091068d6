namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What whoever runs the site says about signing in.</summary>
/// <param name="IsSecondFactorRequired">Whether nobody gets into the admin area with a password alone.</param>
public sealed record EditorSettings(bool IsSecondFactorRequired);
