using System.Text;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>A saved decision to take away: the result on the knowledge it is pinned to, and what people wrote.</summary>
[Route("decisions/{token}")]
[PrivatePage]
public sealed class DecisionFilesController(SavedDecisions decisions, PublishedKnowledge knowledge, DatabaseFile file) : Controller
{
    [HttpGet("result.md")]
    public Task<IActionResult> Record(string token) => AttachAsync(token, "md", "text/markdown; charset=utf-8", pinned =>
        Encoding.UTF8.GetBytes(DecisionRecord.Write(pinned.Recommendation, pinned.Advisor, pinned.Decision.Details)));

    [HttpGet("result.json")]
    public Task<IActionResult> Json(string token) => AttachAsync(token, "json", "application/json; charset=utf-8", pinned =>
        ExchangeJson.Write(RecommendationDocument.Of(pinned.Recommendation)));

    [HttpGet("result.csv")]
    public Task<IActionResult> Spreadsheet(string token) => AttachAsync(token, "csv", "text/csv; charset=utf-8; header=present", pinned =>
        LedgerCsv.WriteForSpreadsheets(pinned.Recommendation, pinned.Advisor));

    private async Task<IActionResult> AttachAsync(string token, string extension, string mediaType, Func<PinnedResult, byte[]> write)
    {
        if (await decisions.FindAsync(token, HttpContext.RequestAborted) is not { } decision)
        {
            return this.NoDecision();
        }

        var pinned = await PinnedResult.OfAsync(decision, knowledge, file, HttpContext.RequestAborted);
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(write(pinned), mediaType, ExportName.For(pinned.Recommendation.Outcome, extension));
    }
}
