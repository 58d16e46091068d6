using System.Net.Mime;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Features.Api;

[Route("api/v1/recommendation")]
[Tags("Advice")]
[ReadsQuery]
public sealed class RecommendationController(Advisor advisor) : Controller
{
    [HttpGet(Name = "getRecommendation")]
    [Recommends("api")]
    [EndpointSummary("A recommendation for answers in the query, with its whole reckoning.")]
    [EndpointDescription("The query is that of the page /advice/result. A question left out counts for nothing. An empty query is answered too: nothing is weighed then.")]
    [ProducesResponseType<RecommendationDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Show()
    {
        var reading = advisor.Questionnaire.Read(AnswersQuery.PairsOf(Request.Query));
        return Answer(reading.Answers, [.. reading.Errors.Select(error => new FieldError(error.Key, error.Message))]);
    }

    [HttpPost(Name = "postRecommendation")]
    [Recommends("api")]
    [EndpointSummary("A recommendation for answers in the body; the same as by query, and nothing is kept.")]
    [ProducesResponseType<RecommendationDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    [RequestSizeLimit(ServerLimits.ApiBodyBytes)]
    public async Task<IActionResult> Ask()
    {
        if (!MediaTypeHeaderValue.TryParse(Request.ContentType, out var type) || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (Request.QueryString.HasValue)
        {
            return HttpContext.Refuse([new FieldError("query", "What is posted goes into the body, all of it.")]);
        }

        using var body = new MemoryStream();
        await Request.Body.CopyToAsync(body, HttpContext.RequestAborted);
        var reading = AnswersDocument.Read(body.GetBuffer().AsMemory(0, (int)body.Length), advisor.Questionnaire);
        return Answer(reading.Answers, reading.Errors);
    }

    private IActionResult Answer(Answers answers, IReadOnlyList<FieldError> errors)
    {
        if (errors.Count > 0)
        {
            return HttpContext.Refuse(errors);
        }

        byte[] Write() => ExchangeJson.Write(RecommendationDocument.Of(advisor.Recommend(answers)));
        return HttpMethods.IsGet(Request.Method) ? new DocumentResult(Write) : File(Write(), DocumentResult.ContentType);
    }
}
