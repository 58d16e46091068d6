namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>
/// Whole addresses, as the reader reached the site: the name is one of the setting <c>AllowedHosts</c>, else the request
/// would not have come this far. Who allows any name there lets whoever asks choose what their own page prints.
/// </summary>
public static class SiteAddress
{
    /// <summary>
    /// The key under which a page other than the result's own tells where the whole result is. No argument of the view
    /// component: those are logged, and the addresses of decisions are secret.
    /// </summary>
    public const string WholeResult = "WholeResult";

    public static string Of(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";
}
