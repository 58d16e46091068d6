using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>Saves a result, shows it, and tells what changed since.</summary>
[Route("decisions")]
[PrivatePage]
[SameSitePost]
public sealed class DecisionsController(
    Advisor advisor, SavedDecisions decisions, PublishedKnowledge knowledge, AdvisorDatabase kept, TimeProvider clock) : Controller
{
    private const string Operation = "operation";
    private const string Knowledge = "knowledge";
    private const string AnswersField = "answers";

    private static readonly string[] fields = [.. DecisionForm.Fields, Operation, Knowledge, AnswersField];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [HttpGet("new")]
    [ReadsQuery]
    [NotPreviewed]
    public IActionResult New()
    {
        var reading = advisor.Questionnaire.ReadQuery(Request.QueryString.Value ?? "");
        if (reading.Errors.Count > 0)
        {
            return this.Misread(reading.Errors);
        }

        var recommendation = advisor.Recommend(reading.Answers);
        var title = Verdict.Of(recommendation).Headline.TrimEnd('.');
        var limit = DecisionForm.LimitOf(DecisionForm.Title)!.Value;
        return Ask(
            DecisionForm.Of(RecordDetails.None with { Title = title.Length <= limit ? title : title[..limit], DecidedOn = Today }),
            recommendation,
            SecretLink.New());
    }

    [HttpPost("")]
    [Writes]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Save()
    {
        var posted = await PostedForm.ReadAsync(Request, fields);
        var (recommendation, errors) = await ReadResultAsync(posted);
        if (recommendation is null || errors.Count > 0)
        {
            return HttpContext.Refuse(errors);
        }

        var form = DecisionForm.Of(posted);
        if (form.Read() is not { } details)
        {
            return Ask(form, recommendation, posted[Operation], StatusCodes.Status400BadRequest);
        }

        var result = new ResultToSave(details, recommendation.Answers.ToQuery(), recommendation.KnowledgeVersion, PinnedResult.DigestOf(recommendation));
        try
        {
            var saved = await decisions.SaveAsync(posted[Operation], result, HttpContext.RequestAborted);
            var address = $"/decisions/{saved.View}/saved/{saved.Edit}";
            return saved.IsAsSent
                ? this.SeeOther(address)
                : Ask(form, recommendation, SecretLink.New(), StatusCodes.Status409Conflict, "This form was saved before, with another content. That stands. Save again to save what is below as a decision of its own.", address);
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return Ask(form, recommendation, posted[Operation], StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was saved yet"));
        }
    }

    [HttpGet("{token}/saved/{secret}")]
    public async Task<IActionResult> Saved(string token, string secret)
    {
        return await decisions.FindAsync(token, secret, HttpContext.RequestAborted) is { } decision
            ? View(new SavedPage(decision.Title, SiteAddress.Of(Request, $"/decisions/{token}"), SiteAddress.Of(Request, $"/decisions/{token}/edit/{secret}")))
            : this.NoDecision();
    }

    [HttpGet("{token}")]
    [Recommends("decision")]
    public async Task<IActionResult> Show(string token, [FromServices] PinnedResults results) =>
        await results.FindAsync(token, HttpContext.RequestAborted) is { } pinned
            ? View(DecisionPage.Of(pinned, advisor, $"/decisions/{token}", Today))
            : this.NoDecision();

    // What is no page of ours sends; a reader can do nothing about it but start again.
    private async Task<(Recommendation? Recommendation, IReadOnlyList<FieldError> Errors)> ReadResultAsync(PostedForm posted)
    {
        var errors = posted.Errors.ToList();
        if (errors.Count == 0 && !SecretLink.IsWellFormed(posted[Operation]))
        {
            errors.Add(new(Operation, Notices.NoNumber));
        }

        if (posted[AnswersField].Length > ServerLimits.QueryCharacters)
        {
            errors.Add(new(AnswersField, $"The answers are longer than the {ServerLimits.QueryCharacters} characters of an address: open the form again."));
        }

        var isNumber = int.TryParse(posted[Knowledge], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (errors.Count > 0 || !isNumber || await knowledge.OfAsync(number, kept, HttpContext.RequestAborted) is not { } pinned)
        {
            return (null, errors.Count > 0 ? errors : [new(Knowledge, "There is no knowledge version of this number.")]);
        }

        var reading = pinned.Questionnaire.ReadQuery(posted[AnswersField]);
        return (pinned.Recommend(reading.Answers), [.. reading.Errors.Select(error => new FieldError(error.Key, error.Message))]);
    }

    private ViewResult Ask(
        DecisionForm form, Recommendation recommendation, string operation, int status = StatusCodes.Status200OK, string? notice = null, string? saved = null)
    {
        Response.StatusCode = status;
        return View("New", new NewPage(form, Verdict.Of(recommendation), recommendation, operation, notice, saved));
    }
}
