using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>A saved decision to take away: the result on the knowledge it is pinned to, and what people wrote.</summary>
[Route("decisions/{token}")]
[PrivatePage]
public sealed class DecisionFilesController(PinnedResults results) : Controller
{
    [HttpGet("result.md")]
    public Task<IActionResult> Record(string token) => AttachAsync(token, ResultFormat.Record);

    [HttpGet("result.json")]
    public Task<IActionResult> Json(string token) => AttachAsync(token, ResultFormat.Json);

    [HttpGet("result.csv")]
    public Task<IActionResult> Spreadsheet(string token) => AttachAsync(token, ResultFormat.Spreadsheet);

    private async Task<IActionResult> AttachAsync(string token, ResultFormat format) =>
        await results.FindAsync(token, HttpContext.RequestAborted) is { } pinned
            ? this.Attach(format, pinned.Recommendation, pinned.Advisor, pinned.Decision.Details)
            : this.NoDecision();
}
