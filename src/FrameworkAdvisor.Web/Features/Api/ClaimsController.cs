using System.Net.Mime;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Api;

[Route("api/v1/claims")]
[Tags("Knowledge")]
[ReadsQuery]
public sealed class ClaimsController(Advisor advisor) : Controller
{
    [HttpGet(Name = "listClaims")]
    [EndpointSummary("What the articles claim, all of it or by framework, need, article and status.")]
    [ProducesResponseType<IReadOnlyList<ClaimDocument>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Index()
    {
        var filter = ClaimFilter.Read(advisor, Request.Query);
        return filter.Errors.Count > 0
            ? HttpContext.Refuse(filter.Errors)
            : new DocumentResult(() => ExchangeJson.Write(filter.Of(ClaimDocument.AllOf(advisor))));
    }
}
