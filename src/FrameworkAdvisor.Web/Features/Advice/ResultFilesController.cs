using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>A result to take away: the same address as its page, with the ending of a file.</summary>
[Route("advice")]
[ReadsQuery]
[NotPreviewed]
public sealed class ResultFilesController(Advisor advisor, Edition edition) : Controller
{
    [HttpGet("result.md")]
    [Recommends("file")]
    public IActionResult Record() => Attach(ResultFormat.Record);

    [HttpGet("result.json")]
    [Recommends("file")]
    public IActionResult Json() => Attach(ResultFormat.Json);

    [HttpGet("result.csv")]
    [Recommends("file")]
    public IActionResult Spreadsheet() => Attach(ResultFormat.Spreadsheet);

    // Made from the address and the edition alone: who has it already is told so before anything is weighed.
    private IActionResult Attach(ResultFormat format)
    {
        var reading = AdviceQuery.ReadAnswers(advisor.Questionnaire, Request.Query);
        if (reading.Errors.Count > 0)
        {
            return this.Misread(reading.Errors);
        }

        Response.Headers.ETag = edition.Tag;
        Response.Headers.CacheControl = WholePages.AskAgain;
        return edition.IsHeldBy(Request)
            ? StatusCode(StatusCodes.Status304NotModified)
            : this.Attach(format, advisor.Recommend(reading.Answers), advisor, RecordDetails.None);
    }
}
