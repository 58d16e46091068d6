using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Disputes;

/// <summary>Lets a reader say that a claim is false or outdated; editors decide.</summary>
[Route("claims")]
[SameSitePost]
public sealed class DisputesController(Advisor advisor, ReaderDisputes disputes, DisputesOpen open) : Controller
{
    private const string Answers = "answers";

    private static readonly string[] fields = [DisputeForm.Reason, DisputeForm.Reference, DisputeForm.Operation, Answers];

    /// <summary>The claims behind a result.</summary>
    [HttpGet("")]
    [ReadsQuery]
    public IActionResult Index()
    {
        var reading = advisor.Questionnaire.ReadQuery(Request.QueryString.Value ?? "");
        return !open.Value ? this.NoDisputes()
            : reading.Errors.Count > 0 ? this.Misread(reading.Errors)
            : View(ClaimsBehindPage.Of(advisor, reading.Answers));
    }

    [HttpGet("{id}/dispute")]
    [PrivatePage]
    [ReadsQuery]
    public IActionResult Ask(string id)
    {
        if (Find(id) is not { } claim)
        {
            return open.Value ? this.Unknown("claim", id, ["those on the pages of criteria"]) : this.NoDisputes();
        }

        var reading = advisor.Questionnaire.ReadQuery(Request.QueryString.Value ?? "");
        return reading.Errors.Count > 0 ? this.Misread(reading.Errors) : Ask(claim, reading.Answers, DisputeForm.Empty(SecretLink.New()));
    }

    [HttpPost("{id}/dispute")]
    [PrivatePage]
    [Writes]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Send(string id)
    {
        if (Find(id) is not { } claim)
        {
            return open.Value ? this.Unknown("claim", id, ["those on the pages of criteria"]) : this.NoDisputes();
        }

        var posted = await PostedForm.ReadAsync(Request, fields);
        var reading = advisor.Questionnaire.ReadQuery(posted[Answers]);
        List<FieldError> refused = [.. posted.Errors, .. reading.Errors.Select(error => new FieldError(error.Key, error.Message))];
        if (!SecretLink.IsWellFormed(posted[DisputeForm.Operation]))
        {
            refused.Add(new(DisputeForm.Operation, "The form lacks its number: open the form again."));
        }

        if (refused.Count > 0)
        {
            return HttpContext.Refuse(refused);
        }

        var form = DisputeForm.Of(posted);
        if (form.Errors.Count > 0)
        {
            return Ask(claim, reading.Answers, form, StatusCodes.Status400BadRequest);
        }

        try
        {
            return await disputes.SubmitAsync(posted[DisputeForm.Operation], claim, advisor.Version.Number, form.ReasonRead, form.ReferenceRead, HttpContext.RequestAborted)
                ? this.SeeOther("/claims/dispute-sent" + DisputePage.Query(reading.Answers))
                : Ask(claim, reading.Answers, form, StatusCodes.Status503ServiceUnavailable, "The editors have more disputes than they can read at the moment, so this one was not taken. Try again in some days.");
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return Ask(claim, reading.Answers, form, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was sent yet"));
        }
    }

    [HttpGet("dispute-sent")]
    [PrivatePage]
    [ReadsQuery]
    public IActionResult Sent()
    {
        var reading = advisor.Questionnaire.ReadQuery(Request.QueryString.Value ?? "");
        return reading.Errors.Count > 0 ? this.Misread(reading.Errors) : View("Sent", DisputePage.Query(reading.Answers));
    }

    // Disputed and rejected ones count for nothing already.
    private Claim? Find(string id) =>
        open.Value && advisor.Catalogue.FindClaim(id) is { Status: ClaimStatus.Accepted } claim ? claim : null;

    private ViewResult Ask(Claim claim, Answers answers, DisputeForm form, int status = StatusCodes.Status200OK, string? notice = null)
    {
        Response.StatusCode = status;
        return View("Ask", DisputePage.Of(advisor, claim, answers, form, notice));
    }
}
