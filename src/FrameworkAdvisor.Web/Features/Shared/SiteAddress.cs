namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>
/// Whole addresses, as the reader reached the site: the name is one of the setting <c>AllowedHosts</c>, else the request
/// would not have come this far.
/// </summary>
public static class SiteAddress
{
    public static string Of(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";
}
