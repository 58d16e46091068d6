using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Refuses forms that another site sends. There are no cookies to ride on; it keeps others from saving under a reader's address.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SameSitePostAttribute : Attribute, IResourceFilter
{
    private static readonly Dictionary<string, string[]> foreign = new(StringComparer.Ordinal)
    {
        ["origin"] = ["The form was sent from a page of another site. Open the page here and send its form."],
    };

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && IsForeign(http.Request))
        {
            http.Features.Set(new Failure(StatusCodes.Status403Forbidden, foreign));
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    /// <summary>Whether the browser says that a page of this site sent it. Older ones say nothing, and neither do programs.</summary>
    internal static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin"
        : request.Headers[HeaderNames.Origin].ToString() is not ("" or "null") && !IsForeign(request);

    // Over plain HTTP browsers send no Sec-Fetch-Site, and since our pages give no referrer the origin "null": that
    // alone proves nothing. What is neither sent is a program's, and sent on purpose.
    internal static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && origin != "null"
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
                && HostString.FromUriComponent(from) == HostString.FromUriComponent(own));
    }
}
