using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Publishing;

/// <summary>From the draft to what everybody sees.</summary>
[Route("admin/publish")]
public sealed class PublishingController(
    AdvisorDbContext database, DraftStates drafts, Publication publication, PublishedKnowledge knowledge, AdvisorDatabase kept) : AdminController
{
    private const string Stale = "Somebody changed the draft after you opened this page, so nothing was published yet. Your note is kept. Below is the draft as it is now: look at it once more, then publish.";
    private const string Blocked = "Something stands in the way, so nothing was published yet. Your note is kept; the tasks below say what to do.";
    private static readonly string busy = Trouble.Busy("nothing was published yet");

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await PageAsync(PublishForm.Empty));

    [HttpPost("")]
    [AtLeast(Role.Publisher)]
    public async Task<IActionResult> Publish()
    {
        var form = PublishForm.Of(Request);
        if (form.Error is { } error)
        {
            return View(nameof(Index), (await PageAsync(form)) with { NoteError = error, Notice = WithStatus(StatusCodes.Status400BadRequest, error) });
        }

        try
        {
            var draft = await drafts.ReadAsync(database, HttpContext.RequestAborted);
            var looked = new CheckedDraft(form.Draft, draft.Digest != form.Draft || draft.IsBlocked);
            var outcome = await publication.PublishAsync(Actor, form.Note, looked, HttpContext.RequestAborted);
            if (outcome.Refusal is null)
            {
                // Whoever hangs up now, what is published is to be seen.
                await knowledge.LoadAsync(kept, CancellationToken.None);
                return SeeOther(FormattableString.Invariant($"/admin/versions/{outcome.Number}"));
            }

            var notice = WithStatus(StatusCodes.Status409Conflict, outcome.Refusal == PublishRefusal.Stale ? Stale : Blocked);
            return View(nameof(Index), (await PageAsync(form)) with { Notice = notice, Since = await SinceAsync(form, outcome.Refusal) });
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return View(nameof(Index), (await PageAsync(form)) with { Notice = WithStatus(StatusCodes.Status503ServiceUnavailable, busy) });
        }
    }

    private string WithStatus(int status, string notice)
    {
        Response.StatusCode = status;
        return notice;
    }

    private async Task<IReadOnlyList<DraftChange>> SinceAsync(PublishForm form, PublishRefusal? refusal) =>
        refusal == PublishRefusal.Stale ? await DraftChanges.SinceAsync(database, form.Seen, HttpContext.RequestAborted) : [];

    // The form of the page speaks of what the page shows, whatever the one that was sent spoke of.
    private async Task<PublishPage> PageAsync(PublishForm form)
    {
        var cancelled = HttpContext.RequestAborted;
        var seen = await DraftChanges.LastAsync(database, cancelled);
        var published = knowledge.Advisor ?? throw new NothingPublishedException();
        var draft = await drafts.ReadAsync(database, cancelled);
        var comparison = draft.Against(published);
        return new(
            draft,
            published.Version,
            ChangeList.Of(comparison.Edits, isLinked: true),
            draft.Advisor is null || comparison.Edits.IsNone ? null : await ImpactOfAsync(comparison),
            await WaitingWork.OfAsync(database, draft, cancelled),
            form with { Draft = draft.Digest, Seen = seen },
            SignedIn.Role >= Role.Publisher);
    }

    // The answers alone: whose decisions they are stays with who knows their links.
    private async Task<ImpactTable> ImpactOfAsync(DraftComparison comparison)
    {
        var queries = await database.Decisions.AsNoTracking().OrderByDescending(decision => decision.Id).Select(decision => decision.Query)
            .Take(ImpactTable.MostDecisions + 1).ToListAsync(HttpContext.RequestAborted);
        var looked = comparison.OnDecisions(queries.Take(ImpactTable.MostDecisions), query => AnswersQuery.PairsOf(QueryHelpers.ParseQuery(query)));
        return ImpactTable.Of(comparison.Scenarios, looked, queries.Count > ImpactTable.MostDecisions);
    }
}
