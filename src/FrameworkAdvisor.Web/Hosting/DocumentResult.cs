using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// A JSON document made from the address and the published knowledge alone. Who has it already is told so, before it is
/// written.
/// </summary>
internal sealed class DocumentResult(Func<byte[]> write) : ActionResult
{
    public const string ContentType = "application/json; charset=utf-8";
    public const string VersionHeader = "Knowledge-Version";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var edition = context.HttpContext.RequestServices.GetRequiredService<Edition>();
        if (edition is not { Tag: { } tag, Version: { } version })
        {
            throw new NothingPublishedException();
        }

        response.Headers.ETag = tag;
        response.Headers.CacheControl = WholePages.AskAgain;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers[VersionHeader] = FormattableString.Invariant($"{version.Number}");
        if (edition.IsHeldBy(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        await response.Body.WriteAsync(write(), context.HttpContext.RequestAborted);
    }
}
