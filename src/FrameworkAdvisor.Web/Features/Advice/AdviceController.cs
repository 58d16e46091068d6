using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Features.Advice.OtherAnswers;
using FrameworkAdvisor.Web.Features.Advice.Result;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Advice;

[Route("advice")]
public sealed class AdviceController(Advisor advisor) : Controller
{
    private Questionnaire Questionnaire => advisor.Questionnaire;

    [HttpGet("")]
    [ReadsQuery]
    public IActionResult Index()
    {
        var query = AdviceQuery.Read(Questionnaire, Request.Query);
        return query.IsUnderstood
            ? this.SeeOther(AdviceAddress.Question(Questionnaire.Questions[0].Id, query.Answers))
            : this.Misread(query.Errors);
    }

    [HttpGet("{question}")]
    [ReadsQuery]
    public IActionResult Question(string question) => OnQuestion(question, (asked, query) => Show(asked, query));

    [HttpGet("{question}/next")]
    [ReadsQuery]
    public IActionResult Next(string question) => OnQuestion(question, (asked, query) =>
        query.IsUnderstood ? this.SeeOther(AddressAfter(asked, query)) : Show(asked, query));

    [HttpGet("all")]
    [ReadsQuery]
    public IActionResult All()
    {
        var query = AdviceQuery.Read(Questionnaire, Request.Query);
        if (query is { IsUnderstood: true, ThenCheck: true })
        {
            return this.SeeOther(AdviceAddress.Check(query.Answers));
        }

        Response.StatusCode = query.IsUnderstood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return query.IsUnderstood || query.HasOnlySlips ? View(AllPage.Of(Questionnaire, query)) : this.Misread(query.Errors);
    }

    [HttpGet("check")]
    [ReadsQuery]
    public IActionResult Check()
    {
        var reading = AdviceQuery.ReadAnswers(Questionnaire, Request.Query);
        return reading.Errors.Count == 0 ? View(CheckPage.Of(advisor, reading.Answers)) : this.Misread(reading.Errors);
    }

    [HttpGet("result")]
    [ReadsQuery]
    [TellsAddress]
    [Recommends("page")]
    public IActionResult Result()
    {
        var reading = AdviceQuery.ReadAnswers(Questionnaire, Request.Query);
        if (reading.Errors.Count > 0)
        {
            return this.Misread(reading.Errors);
        }

        // One result has one address: what a form sends is brought into canonical order first.
        var canonical = reading.Answers.ToQuery();
        return (Request.QueryString.Value ?? "").TrimStart('?') == canonical
            ? View(ResultPage.Of(advisor, advisor.Recommend(reading.Answers)))
            : this.SeeOther(AdviceAddress.Result(reading.Answers));
    }

    [HttpGet("what-if")]
    [ReadsQuery]
    public IActionResult WhatIf()
    {
        var query = WhatIfQuery.Read(Questionnaire, Request.Query);
        if (!query.IsUnderstood && !query.HasOnlySlips)
        {
            return this.Misread(query.Errors);
        }

        var canonical = AdviceAddress.WhatIf(query.Was, query.Then);
        if (query.IsUnderstood && Request.Path + Request.QueryString != canonical)
        {
            return this.SeeOther(canonical);
        }

        Response.StatusCode = query.IsUnderstood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View(WhatIfPage.Of(advisor, query));
    }

    /// <summary>The result of a saved decision, on the knowledge it is pinned to.</summary>
    [HttpGet("/decisions/{token}/result")]
    [PrivatePage]
    public async Task<IActionResult> Pinned(string token, [FromServices] PinnedResults results)
    {
        if (await results.FindAsync(token, HttpContext.RequestAborted) is not { } pinned)
        {
            return this.NoDecision();
        }

        ViewData["Version"] = pinned.Advisor.Version;
        return View("Result", ResultPage.Of(pinned.Advisor, pinned.Recommendation) with
        {
            Pinned = new($"/decisions/{token}", pinned.Advisor.Version.Number),
        });
    }

    private IActionResult OnQuestion(string id, Func<Question, AdviceQuery, IActionResult> respond)
    {
        if (Questionnaire.Find(id) is not { } asked)
        {
            return this.Unknown("question", id, Questionnaire.Questions.Select(question => question.Id));
        }

        var query = AdviceQuery.Read(Questionnaire, Request.Query);
        return query.IsUnderstood || (query.HasOnlySlips && query.Slips.Questions is [var slip] && slip == asked)
            ? respond(asked, query)
            : this.Misread(query.Errors);
    }

    private ViewResult Show(Question asked, AdviceQuery query)
    {
        Response.StatusCode = query.IsUnderstood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("Question", QuestionPage.Of(advisor, asked, query));
    }

    private string AddressAfter(Question asked, AdviceQuery query)
    {
        var following = Questionnaire.Questions.SkipWhile(question => question != asked).Skip(1).FirstOrDefault();
        return query.ThenCheck || following is null
            ? AdviceAddress.Check(query.Answers)
            : AdviceAddress.Question(
                following.Id, query.Answers, skipped: query.Answers.To(asked.Id) is null ? asked.Id : null);
    }
}
