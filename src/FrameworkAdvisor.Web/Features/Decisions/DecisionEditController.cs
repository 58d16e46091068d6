using System.Globalization;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>Changes and deletes a decision, for those who have its second link.</summary>
[Route("decisions")]
[PrivatePage]
[SameSitePost]
public sealed class DecisionEditController(SavedDecisions decisions) : Controller
{
    private const string Views = "/Features/Decisions/";
    private const string Revision = "revision";

    private static readonly string[] fields = [.. DecisionForm.Fields, .. DecisionForm.Fields.Select(field => DecisionForm.Was + field), Revision];

    [HttpGet("{token}/edit/{secret}")]
    public async Task<IActionResult> Edit(string token, string secret) =>
        await decisions.FindAsync(token, secret, HttpContext.RequestAborted) is { } decision
            ? Ask(token, secret, DecisionForm.Of(decision.Details), DecisionForm.Of(decision.Details), decision.Revision)
            : this.NoDecision();

    [HttpPost("{token}/edit/{secret}")]
    [Writes]
    [RequestSizeLimit(2 * ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Change(string token, string secret)
    {
        var posted = await PostedForm.ReadAsync(Request, fields);
        if (posted.Errors.Count > 0 || !int.TryParse(posted[Revision], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return HttpContext.Refuse(posted.Errors.Count > 0 ? posted.Errors : [new(Revision, Notices.NoNumber)]);
        }

        var (form, was) = (DecisionForm.Of(posted), DecisionForm.Of(posted, DecisionForm.Was));
        if (form.Read() is not { } details)
        {
            return await decisions.FindAsync(token, secret, HttpContext.RequestAborted) is null
                ? Gone(form)
                : Ask(token, secret, form, was, revision, StatusCodes.Status400BadRequest);
        }

        try
        {
            var outcome = await decisions.ChangeAsync(token, secret, revision, details, HttpContext.RequestAborted);
            return outcome switch
            {
                { Result: ChangeResult.Changed } => this.SeeOther($"/decisions/{token}"),
                { Result: ChangeResult.Overtaken, Stored: { } stored } => Merge(token, secret, was, stored, form),
                _ => Gone(form),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return Ask(token, secret, form, was, revision, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was saved yet"));
        }
    }

    [HttpGet("{token}/delete/{secret}")]
    public async Task<IActionResult> Delete(string token, string secret) =>
        await decisions.FindAsync(token, secret, HttpContext.RequestAborted) is { } decision
            ? View(Views + "Delete.cshtml", new EditPage(DecisionForm.Of(decision.Details), DecisionForm.Of(decision.Details), decision.Revision, $"/decisions/{token}", secret, null, []))
            : this.NoDecision();

    [HttpPost("{token}/delete/{secret}")]
    [Writes]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> DeleteForGood(string token, string secret) =>
        await decisions.DeleteAsync(token, secret, HttpContext.RequestAborted) ? this.SeeOther("/decisions/deleted") : this.NoDecision();

    [HttpGet("deleted")]
    public IActionResult Deleted() => View(Views + "Deleted.cshtml");

    // What only one side changed is taken over; where both did, what was typed stays, with theirs beside it.
    private ViewResult Merge(string token, string secret, DecisionForm was, Decision stored, DecisionForm yours)
    {
        var theirs = DecisionForm.Of(stored.Details);
        var conflicts = ConflictRow.Of(was, theirs, yours);
        var merged = yours.With(field => yours.Normal(field) == was.Normal(field) ? theirs[field] : yours[field]);
        return Ask(
            token, secret, merged, theirs, stored.Revision, StatusCodes.Status409Conflict,
            "Somebody else changed this decision while you were writing. Nothing of yours is lost, and nothing is saved yet.", conflicts);
    }

    private ViewResult Gone(DecisionForm form)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(Views + "Gone.cshtml", new GonePage(form));
    }

    private ViewResult Ask(
        string token, string secret, DecisionForm form, DecisionForm was, int revision, int status = StatusCodes.Status200OK, string? notice = null, IReadOnlyList<ConflictRow>? conflicts = null)
    {
        Response.StatusCode = status;
        return View(Views + "Edit.cshtml", new EditPage(form, was, revision, $"/decisions/{token}", secret, notice, conflicts ?? []));
    }
}
