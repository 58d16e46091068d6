using System.ComponentModel;
using System.Net.Mime;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>A saved decision for other programs.</summary>
[Route("api/v1/decisions")]
[PrivatePage]
public sealed class DecisionsApiController(SavedDecisions decisions, PublishedKnowledge knowledge, DatabaseFile file) : Controller
{
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>The decision with its result on the knowledge it is pinned to, and whether that is still the one saved.</summary>
    [HttpGet("{token}", Name = "getDecision")]
    [EndpointSummary("A saved decision, with its result on the knowledge it is pinned to")]
    [ProducesResponseType<DecisionDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public async Task<IActionResult> Show([Description("The part of the decision's link after /decisions/.")] string token) =>
        await decisions.FindAsync(token, HttpContext.RequestAborted) is { } decision
            ? File(ExchangeJson.Write(DecisionDocument.Of(await PinnedResult.OfAsync(decision, knowledge, file, HttpContext.RequestAborted))), JsonType)
            : this.NoDecision();
}
