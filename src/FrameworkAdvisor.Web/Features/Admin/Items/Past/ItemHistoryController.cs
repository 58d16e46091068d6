using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Past;

/// <summary>What became of an item, and how it becomes what it was.</summary>
[Route("admin/{plural:items}/item/{id}")]
public sealed class ItemHistoryController(AdvisorDbContext database, DraftEditing editing) : ItemController(database, editing)
{
    private const string OlderKey = "older-than";
    private const string EntryField = "entry";

    [HttpGet("history")]
    [ReadsQuery]
    public async Task<IActionResult> History(string id)
    {
        var errors = FaultsOfQuery(OlderKey).ToList();
        var older = Request.Query[OlderKey].FirstOrDefault();
        if (older is not null && ReadVersion(older) is null)
        {
            errors.Add(new(OlderKey, $"\"{Echo.Of(older)}\" is no entry."));
        }

        return errors.Count > 0 ? HttpContext.Refuse(errors) : await ShowAsync(id, older is null ? null : ReadVersion(older), StatusCodes.Status200OK, null);
    }

    [HttpPost("restore")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Restore(string id)
    {
        if (ReadVersion(Request.Form[EntryField].ToString()) is not { } entry || ReadVersion(Request.Form[VersionField].ToString()) is not { } version)
        {
            return HttpContext.Refuse([ReadVersion(Request.Form[VersionField].ToString()) is null ? NoVersion : new FieldError(EntryField, "The form does not say what to restore.")]);
        }

        var key = new ItemKey(Kind.Name, id);
        try
        {
            return await Editing.WriteAsync<EditOutcome?>(Actor, work => RestoreAsync(work, key, entry, version), () => new EditOutcome.Saved(key, []), Aborted) switch
            {
                EditOutcome.Saved => SeeOther(WayBack.With(ItemAddress.Of(key), Operation, [])),
                null => await ShowAsync(
                    id, null, StatusCodes.Status409Conflict, "Somebody else changed it since this page was opened, so nothing is restored. Their change is the first below: restore again if you still want to."),
                EditOutcome.Invalid invalid => await ShowAsync(id, null, StatusCodes.Status409Conflict, string.Join(' ', invalid.Errors.Select(error => error.Value))),
                _ => NoItem(id),
            };
        }
        catch (Exception failure) when (IsBusy(failure))
        {
            this.RetrySoon();
            return await ShowAsync(id, null, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing is restored yet"));
        }
    }

    private async Task<EditOutcome?> RestoreAsync(DraftWork work, ItemKey key, long entry, long version)
    {
        var current = await work.VersionOfAsync(key, Aborted);
        return version >= current ? await Restoring.ToBeforeAsync(Database, work, key, entry, Aborted) : null;
    }

    private async Task<IActionResult> ShowAsync(string id, long? older, int status, string? notice)
    {
        var key = new ItemKey(Kind.Name, id);
        var entries = await ItemHistory.Of(Database, key).Where(entry => older == null || entry.Sequence < older)
            .OrderByDescending(entry => entry.Sequence).Take(HistoryPage.Size + 1).ToListAsync(Aborted);
        var version = await ItemHistory.VersionOfAsync(Database, key, Aborted);
        var draft = await ReadDraftAsync();
        var item = draft.Find(key);
        if (item is null && version == 0)
        {
            return NoItem(id);
        }

        Response.StatusCode = status;
        var shown = entries.Take(HistoryPage.Size).ToList();
        return View($"{Views}Past/History.cshtml", new HistoryPage(
            Kind,
            key,
            item is null ? ItemKind.Spoken(id) : draft.NameOf(item),
            item,
            [.. shown.Select(entry => HistoryEntry.Of(entry, Kind, item))],
            entries.Count > shown.Count ? shown[^1].Sequence : null,
            SignedIn.Role >= Role.Editor)
        { Notice = notice, Version = version });
    }
}
