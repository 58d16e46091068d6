using System.Globalization;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Disputes;

/// <summary>The queue of what readers hold against claims.</summary>
[Route("admin/disputes")]
public sealed class DisputesController(ReaderDisputes disputes, DraftEditing editing, AdvisorDbContext database) : AdminController
{
    private const int MostShown = 50;
    private const string Reason = "dispute-reason";
    private const string Reference = "reference";
    private const string Why = "why";

    private static readonly Field why = ItemKinds.Claim.Find(Reason)! with { IsOptional = false, Label = "Why it stays", MaximumLength = 2000 };

    [HttpGet("")]
    public async Task<IActionResult> Index() => await ListAsync();

    [HttpPost("{id:int}/uphold")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Uphold(int id) => DecideAsync(
        id, () => disputes.UpholdAsync(Actor, id, Version, Request.Form[Reason].ToString(), Request.Form[Reference].ToString(), HttpContext.RequestAborted));

    [HttpPost("{id:int}/decline")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Decline(int id)
    {
        var reading = FieldReading.Of(why, Request.Form[Why].ToString(), _ => false);
        return reading.Error is { } error
            ? ListAsync(StatusCodes.Status400BadRequest, id, error)
            : DecideAsync(id, () => disputes.DeclineAsync(Actor, id, reading.Value, HttpContext.RequestAborted));
    }

    private long Version => long.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private async Task<IActionResult> DecideAsync(int id, Func<Task<EditOutcome>> decide)
    {
        try
        {
            return await decide() switch
            {
                EditOutcome.Saved => SeeOther("/admin/disputes"),
                EditOutcome.Invalid invalid => await ListAsync(StatusCodes.Status400BadRequest, id, string.Join(' ', invalid.Errors.Select(error => error.Value))),
                EditOutcome.Conflict => await ListAsync(StatusCodes.Status409Conflict, id, "Somebody changed the claim meanwhile, so nothing was decided: look at it, then decide again."),
                EditOutcome.Gone { Key.Id: not null } => await ListAsync(StatusCodes.Status409Conflict, id, "The claim is not in the draft any more: decline the dispute, or restore the claim first."),
                _ => await ListAsync(StatusCodes.Status409Conflict, id, "Somebody has decided this dispute meanwhile."),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await ListAsync(StatusCodes.Status503ServiceUnavailable, id, Trouble.Busy("nothing was decided"));
        }
    }

    private async Task<IActionResult> ListAsync(int status = StatusCodes.Status200OK, int? about = null, string? notice = null)
    {
        Response.StatusCode = status;
        // Versions first: what is shown may be newer than its number, never older.
        var versions = await ItemHistory.VersionsAsync(database, ItemKinds.Claim.Name, HttpContext.RequestAborted);
        var claims = (await editing.ReadItemsAsync(HttpContext.RequestAborted)).Items.Where(item => item.Kind == ItemKinds.Claim).ToDictionary(item => item.Id);
        var waiting = await disputes.ListAsync(DisputeState.Waiting, MostShown, HttpContext.RequestAborted);
        return View("Index", new DisputesPage(
            [.. waiting.Select(dispute => new DisputeRow(dispute, claims.GetValueOrDefault(dispute.ClaimId), about == dispute.Id ? notice : null, Typed(dispute, about), versions.GetValueOrDefault(dispute.ClaimId)))],
            await disputes.CountWaitingAsync(HttpContext.RequestAborted),
            [
                .. await disputes.ListAsync(DisputeState.Upheld, MostShown, HttpContext.RequestAborted),
                .. await disputes.ListAsync(DisputeState.Declined, MostShown, HttpContext.RequestAborted),
            ],
            about is null || waiting.Any(dispute => dispute.Id == about) ? null : notice,
            SignedIn.Role >= Role.Editor));
    }

    // What an editor typed is shown again where something was wrong.
    private TypedDecision Typed(ClaimDispute dispute, int? about) => about == dispute.Id && HttpMethods.IsPost(Request.Method)
        ? new(TypedOr(Reason, dispute.Reason), TypedOr(Reference, dispute.Reference), Request.Form[Why].ToString())
        : new(dispute.Reason, dispute.Reference, "");

    private string TypedOr(string field, string otherwise) => Request.Form.ContainsKey(field) ? Request.Form[field].ToString() : otherwise;
}

/// <param name="Rows">Those that wait, the oldest first.</param>
/// <param name="Waiting">How many wait in all.</param>
/// <param name="Decided">The newest that were decided.</param>
/// <param name="Notice">What came of the last decision when its dispute is not listed.</param>
/// <param name="MayDecide">Whether the reader is an editor.</param>
public sealed record DisputesPage(IReadOnlyList<DisputeRow> Rows, int Waiting, IReadOnlyList<ClaimDispute> Decided, string? Notice, bool MayDecide);

/// <param name="Dispute">What the reader sent.</param>
/// <param name="Claim">As it is in the draft; null when it is gone.</param>
/// <param name="Notice">Why it could not be decided.</param>
/// <param name="Typed">What the form shows.</param>
/// <param name="Version">The version of the claim that is shown.</param>
public sealed record DisputeRow(ClaimDispute Dispute, Item? Claim, string? Notice, TypedDecision Typed, long Version);

/// <param name="Reason">What readers will see.</param>
/// <param name="Reference">Where they can check it.</param>
/// <param name="Why">Why the claim stays.</param>
public sealed record TypedDecision(string Reason, string Reference, string Why);
