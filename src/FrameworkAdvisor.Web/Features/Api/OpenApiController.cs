using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Api;

[Route("openapi")]
public sealed class OpenApiController(Advisor advisor, OpenApiText text) : Controller
{
    [HttpGet("v1.json")]
    public async Task<IActionResult> Show()
    {
        var document = await text.OfAsync(advisor, HttpContext.RequestAborted);
        return new DocumentResult(() => document);
    }
}
