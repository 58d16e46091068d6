using System.ComponentModel;
using System.Net.Mime;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>A saved decision for other programs.</summary>
[Route("api/v1/decisions")]
[PrivatePage]
public sealed class DecisionsApiController(PinnedResults results) : Controller
{
    /// <summary>The decision with its result on the knowledge it is pinned to, and whether that is still the one saved.</summary>
    [HttpGet("{token}", Name = "getDecision")]
    [EndpointSummary("A saved decision, with its result on the knowledge it is pinned to")]
    [ProducesResponseType<DecisionDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public async Task<IActionResult> Show([Description("The part of the decision's link after /decisions/.")] string token) =>
        await results.FindAsync(token, HttpContext.RequestAborted) is { } pinned
            ? File(ExchangeJson.Write(DecisionDocument.Of(pinned)), DocumentResult.ContentType)
            : this.NoDecision();
}
