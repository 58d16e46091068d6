using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>A result to take away: the same address as its page, with the ending of a file.</summary>
[Route("advice")]
[ReadsQuery]
public sealed class ResultFilesController(Advisor advisor, Edition edition) : Controller
{
    [HttpGet("result.md")]
    public IActionResult Record() => Attach("md", "text/markdown; charset=utf-8", recommendation =>
        Encoding.UTF8.GetBytes(DecisionRecord.Write(recommendation, advisor, RecordDetails.None)));

    [HttpGet("result.json")]
    public IActionResult Json() => Attach("json", "application/json; charset=utf-8", recommendation =>
        ExchangeJson.Write(RecommendationDocument.Of(recommendation)));

    [HttpGet("result.csv")]
    public IActionResult Spreadsheet() => Attach("csv", "text/csv; charset=utf-8; header=present", recommendation =>
        LedgerCsv.WriteForSpreadsheets(recommendation, advisor));

    private IActionResult Attach(string extension, string mediaType, Func<Recommendation, byte[]> write)
    {
        var reading = AdviceQuery.ReadAnswers(advisor.Questionnaire, Request.Query);
        if (reading.Errors.Count > 0)
        {
            return this.Misread(reading.Errors);
        }

        var recommendation = advisor.Recommend(reading.Answers);
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = WholePages.AskAgain;
        return File(write(recommendation), mediaType, ExportName.For(recommendation.Outcome, extension), null, EntityTagHeaderValue.Parse(edition.Tag));
    }
}
