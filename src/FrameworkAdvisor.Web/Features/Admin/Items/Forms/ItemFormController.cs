using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>Changes an item. Who saved in between is never written over: what overlaps is decided on a screen of its own.</summary>
[Route("admin/{plural:items}/item/{id}")]
public sealed class ItemFormController(AdvisorDbContext database, DraftEditing editing, PublishedKnowledge knowledge) : ItemController(database, editing)
{
    private const string SentBefore =
        "This form was saved before, with another content. That stands. Save again to save what is below as well.";

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Edit(string id)
    {
        if (FaultsOfQuery(WayBack.Key, WayBack.Done, WayBack.Taken) is { Count: > 0 } errors)
        {
            return HttpContext.Refuse(errors);
        }

        var (key, back) = (new ItemKey(Kind.Name, id), Back(Request.Query[WayBack.Key])!);
        var version = await ItemVersion.ReadAsync(Database, key, Aborted);
        var draft = await ReadDraftAsync();
        if (draft.Find(key) is not { } item)
        {
            return version is null ? NoItem(id) : ShowGone(key, [], version, back, null, StatusCodes.Status404NotFound);
        }

        var page = PageOf(item, item.Values, [], draft, version, version?.Number ?? 0, back);
        return View($"{Views}Forms/Edit.cshtml", page with { Done = await ReadDoneAsync() });
    }

    [HttpPost("")]
    [AtLeast(Role.Editor)]
    [RequestSizeLimit(2 * ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Change(string id)
    {
        var posted = PostedItem.Read(Request.Form, Kind, Kind.Editable);
        if (Back(Request.Form[WayBack.Key]) is not { } back || posted.Errors.Count > 0)
        {
            return HttpContext.Refuse(posted.Errors.Count > 0 ? posted.Errors : [NoReturn]);
        }

        // Undecided, it is held once more against the version that the first form was made from: that shows the same screen.
        if (ReadVersion(Request.Form[posted.IsUndecided ? PostedItem.BaseField : VersionField].ToString()) is not { } version)
        {
            return HttpContext.Refuse([NoVersion]);
        }

        var key = new ItemKey(Kind.Name, id);
        try
        {
            if (await EarlierSending.FindAsync(Database, Operation, Kind, key, version, posted.Decided, Aborted) is { IsAsSent: false } earlier)
            {
                return await ShowAgainAsync(key, posted, [], earlier.Version.Number, back, StatusCodes.Status409Conflict, SentBefore, isNew: true);
            }

            return await Editing.ChangeAsync(Actor, key, version, posted.Decided, Aborted) switch
            {
                EditOutcome.Saved saved => SeeOther(WayBack.With(back, Operation, saved.TakenOver)),
                EditOutcome.Invalid invalid => await ShowAgainAsync(key, posted, invalid.Errors, version, back, StatusCodes.Status400BadRequest),
                EditOutcome.Conflict conflict => await ShowConflictAsync(key, conflict, posted, version, back),
                _ => await ShowLostAsync(key, posted, back),
            };
        }
        catch (Exception failure) when (IsBusy(failure))
        {
            this.RetrySoon();
            return await ShowAgainAsync(key, posted, [], version, back, StatusCodes.Status503ServiceUnavailable, BusyNotice);
        }
    }

    /// <summary>Makes an item again that was deleted while somebody was writing.</summary>
    [HttpPost("again")]
    [AtLeast(Role.Editor)]
    [RequestSizeLimit(2 * ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Again(string id)
    {
        var posted = PostedItem.Read(Request.Form, Kind, Kind.Editable);
        if (Back(Request.Form[WayBack.Key]) is not { } back || posted.Errors.Count > 0)
        {
            return HttpContext.Refuse(posted.Errors.Count > 0 ? posted.Errors : [NoReturn]);
        }

        var key = new ItemKey(Kind.Name, id);
        try
        {
            return await new Revival(Database, Editing, Actor).RunAsync(key, posted.Typed, Aborted) switch
            {
                EditOutcome.Saved => SeeOther(WayBack.With(back, Operation, [])),
                EditOutcome.Invalid invalid => await ShowLostAsync(key, posted, back, StatusCodes.Status400BadRequest, invalid.Errors),
                EditOutcome.Conflict { Version: var version } => await ShowAgainAsync(
                    key, posted, [], version, back, StatusCodes.Status409Conflict, "Somebody else made it again meanwhile. What you typed is below: saving writes it over theirs.", isNew: true),
                _ => NoItem(id),
            };
        }
        catch (Exception failure) when (IsBusy(failure))
        {
            this.RetrySoon();
            return await ShowLostAsync(key, posted, back, StatusCodes.Status503ServiceUnavailable, [new("", BusyNotice)]);
        }
    }

    private ItemPage PageOf(
        Item item, IReadOnlyDictionary<string, string> values, IReadOnlyList<KeyValuePair<string, string>> errors, DraftItems draft, ItemVersion? latest, long version, string back)
    {
        var controls = Controls(values, item.Values, errors, draft);
        return new(Kind, item, controls, ItemAddress.Of(item.Key), version, back)
        {
            Around = ItemSurroundings.Of(item, draft, knowledge.Advisor?.Catalogue, latest),
            MayChange = SignedIn.Role >= Role.Editor,
            Name = draft.NameOf(item),
            Notice = errors.FirstOrDefault(error => !controls.Any(control => control.Field.Name == error.Key)).Value,
        };
    }

    private FieldControl[] Controls(
        IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string>? stored, IReadOnlyList<KeyValuePair<string, string>> errors, DraftItems draft) =>
    [
        .. Kind.Editable.Select(field => FieldControl.Of(
            field,
            typed.GetValueOrDefault(field.Name) ?? stored?[field.Name] ?? "",
            errors.FirstOrDefault(error => error.Key == field.Name).Value,
            draft)),
    ];

    private async Task<IActionResult> ShowAgainAsync(
        ItemKey key, PostedItem posted, IReadOnlyList<KeyValuePair<string, string>> errors, long version, string back, int status, string? notice = null, bool isNew = false)
    {
        var latest = await ItemVersion.ReadAsync(Database, key, Aborted);
        var draft = await ReadDraftAsync();
        if (draft.Find(key) is not { } item)
        {
            return await ShowLostAsync(key, posted, back);
        }

        Response.StatusCode = status;
        var page = PageOf(item, posted.Decided, errors, draft, latest, version, back);
        return View($"{Views}Forms/Edit.cshtml", page with { Operation = isNew ? null : Operation, Notice = notice ?? page.Notice });
    }

    private async Task<IActionResult> ShowConflictAsync(ItemKey key, EditOutcome.Conflict conflict, PostedItem posted, long version, string back)
    {
        var draft = await ReadDraftAsync();
        var (rows, kept, merged) = ConflictPage.Parts(conflict.Theirs, conflict.Merge, posted, draft);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View($"{Views}Forms/Conflict.cshtml", new ConflictPage(
            conflict.Theirs, draft.NameOf(conflict.Theirs), rows, kept, merged, await ItemVersion.ReadAsync(Database, key, Aborted), conflict.Version, version, back, Operation));
    }

    private async Task<IActionResult> ShowLostAsync(
        ItemKey key, PostedItem posted, string back, int status = StatusCodes.Status409Conflict, IReadOnlyList<KeyValuePair<string, string>>? errors = null)
    {
        var deleted = await ItemVersion.ReadAsync(Database, key, Aborted);
        var controls = Controls(posted.Decided, null, errors ?? [], await ReadDraftAsync());
        var notice = errors?.FirstOrDefault(error => !controls.Any(control => control.Field.Name == error.Key)).Value
            ?? (errors?.Count > 0 ? "Something is to be mended first: see the fields." : null);
        return deleted is null ? NoItem(key.Id) : ShowGone(key, controls, deleted, back, notice, status);
    }

    private ViewResult ShowGone(ItemKey key, FieldControl[] controls, ItemVersion? by, string back, string? notice, int status)
    {
        Response.StatusCode = status;
        var operation = HttpMethods.IsPost(Request.Method) ? Operation : null;
        return View($"{Views}Forms/Gone.cshtml", new GonePage(key, Kind, controls, by, back, operation, SignedIn.Role >= Role.Editor) { Notice = notice });
    }
}
