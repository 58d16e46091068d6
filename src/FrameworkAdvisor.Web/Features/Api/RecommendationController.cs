using System.Net.Mime;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Features.Api;

[Route("api/v1/recommendation")]
public sealed class RecommendationController(Advisor advisor, Edition edition) : Controller
{
    private const string JsonType = "application/json; charset=utf-8";

    [HttpGet]
    public IActionResult Show()
    {
        var pairs = Request.Query.SelectMany(key => key.Value.Select(value => KeyValuePair.Create(key.Key, value ?? "")));
        var reading = advisor.Questionnaire.Read(pairs);
        return Answer(reading.Answers, [.. reading.Errors.Select(error => new FieldError(error.Key, error.Message))]);
    }

    [HttpPost]
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

        if (HttpMethods.IsGet(Request.Method))
        {
            var tag = EntityTagHeaderValue.Parse(edition.Tag);
            Response.Headers.CacheControl = WholePages.AskAgain;
            Response.Headers.ETag = edition.Tag;
            if (Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false)))
            {
                return StatusCode(StatusCodes.Status304NotModified);
            }
        }

        return File(ExchangeJson.Write(RecommendationDocument.Of(advisor.Recommend(answers))), JsonType);
    }
}
