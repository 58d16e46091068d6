using System.IO.Pipelines;
using System.Net.Mime;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Lets a page go only when it is finished: one that fails half-way becomes an error page, each has a length, and public
/// ones get the tag by which browsers ask whether theirs is still good.
/// </summary>
internal sealed class WholePages(RequestDelegate next, SiteMeter meter)
{
    /// <summary>Keep it, but ask each time whether it is still good.</summary>
    public const string AskAgain = "public, max-age=0, must-revalidate";

    /// <summary>A page as opposed to an error, a document for programs or a redirect.</summary>
    public static bool IsPage(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true;

    // Nobody reads before the page is whole, so no amount of it may make the writer wait. Pieces as large as an array can be
    // that the collector still moves at will.
    private static readonly PipeOptions wholePage = new(
        pauseWriterThreshold: 0, resumeWriterThreshold: 0, minimumSegmentSize: 64 * 1024, useSynchronizationContext: false);

    public async Task InvokeAsync(HttpContext context, Edition edition)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<ControllerActionDescriptor>() is null)
        {
            await next(context);
            return;
        }

        var tag = endpoint.GetMetadata<IAuthorizeData>() is null && endpoint.GetMetadata<PrivatePageAttribute>() is null ? edition.Tag : null;
        var page = new Pipe(wholePage);
        try
        {
            await FillAsync(page.Writer, context);
            if (tag is not null && context.Response.StatusCode == StatusCodes.Status200OK)
            {
                meter.Answered(fromCache: false);
            }

            if (tag is not null && IsPage(context.Response))
            {
                context.Response.Headers.ETag = tag;
                context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                context.Response.Headers.CacheControl = AskAgain;
            }

            await SendAsync(page.Reader, context);
        }
        finally
        {
            // Both ends, whatever happened: only then what the page was held in is lent again.
            await page.Writer.CompleteAsync();
            await page.Reader.CompleteAsync();
        }
    }

    private async Task FillAsync(PipeWriter page, HttpContext context)
    {
        var body = context.Response.Body;
        await using var writing = page.AsStream();
        context.Response.Body = writing;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
    }

    private static async Task SendAsync(PipeReader page, HttpContext context)
    {
        var written = await page.ReadAsync(context.RequestAborted);
        if (written.Buffer.Length > 0)
        {
            context.Response.ContentLength = written.Buffer.Length;
            foreach (var piece in written.Buffer)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        }
    }
}
