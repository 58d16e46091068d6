using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Lets a page go only when it is finished: one that fails half-way becomes an error page, each has a length, and public
/// ones get the tag by which browsers ask whether theirs is still good.
/// </summary>
internal sealed class WholePages(RequestDelegate next)
{
    /// <summary>Keep it, but ask each time whether it is still good.</summary>
    public const string AskAgain = "public, max-age=0, must-revalidate";

    /// <summary>A page as opposed to an error, a document for programs or a redirect.</summary>
    public static bool IsPage(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true;

    public async Task InvokeAsync(HttpContext context, Edition edition)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<ControllerActionDescriptor>() is null)
        {
            await next(context);
            return;
        }

        var tag = endpoint.GetMetadata<IAuthorizeData>() is null && endpoint.GetMetadata<PrivatePageAttribute>() is null ? edition.Tag : null;
        var response = context.Response;
        var body = response.Body;
        // In pooled pieces and, for all its name, never in a file: one large array per page would keep the collector busy.
        await using var page = new FileBufferingWriteStream(memoryThreshold: int.MaxValue);
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (tag is not null && IsPage(response))
        {
            response.Headers.ETag = tag;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            response.Headers.CacheControl = AskAgain;
        }

        if (page.Length > 0)
        {
            response.ContentLength = page.Length;
            await page.DrainBufferAsync(body, context.RequestAborted);
        }
    }
}
