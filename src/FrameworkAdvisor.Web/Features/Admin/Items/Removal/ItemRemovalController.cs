using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Admin.Items.Forms;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Removal;

/// <summary>Deletes an item that nothing names; it can be restored.</summary>
[Route("admin/{plural:items}/item/{id}/delete")]
[AtLeast(Role.Editor)]
public sealed class ItemRemovalController(AdvisorDbContext database, DraftEditing editing) : ItemController(database, editing)
{
    private const int LongestName = 120;

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Delete(string id)
    {
        var errors = FaultsOfQuery(WayBack.Key);
        return errors.Count > 0 ? HttpContext.Refuse(errors) : await AskAsync(id, Back(Request.Query[WayBack.Key])!, StatusCodes.Status200OK, null);
    }

    [HttpPost("")]
    public async Task<IActionResult> DeleteItem(string id)
    {
        if (Back(Request.Form[WayBack.Key]) is not { } back || ReadVersion(Request.Form[VersionField].ToString()) is not { } version)
        {
            return HttpContext.Refuse([Back(Request.Form[WayBack.Key]) is null ? NoReturn : NoVersion]);
        }

        try
        {
            return await Editing.DeleteAsync(Actor, new(Kind.Name, id), version, Aborted) switch
            {
                EditOutcome.Saved => SeeOther(WayBack.With(BackFrom(id, back), Operation, [])),
                EditOutcome.Conflict => await AskAsync(
                    id, back, StatusCodes.Status409Conflict, "Somebody else changed it since this page was opened, so it is not deleted. Below is what it holds now: delete it if you still want to."),
                EditOutcome.Needed => await AskAsync(id, back, StatusCodes.Status409Conflict, "It is not deleted."),
                _ => await AskAsync(id, back, StatusCodes.Status409Conflict, null),
            };
        }
        catch (Exception failure) when (IsBusy(failure))
        {
            this.RetrySoon();
            return await AskAsync(id, back, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("it is not deleted yet"));
        }
    }

    // Not to the page of what is gone.
    private string BackFrom(string id, string back) =>
        back.Split('?', 2)[0] == ItemAddress.Of(new ItemKey(Kind.Name, id)) ? ItemAddress.Of(Kind) : back;

    private async Task<IActionResult> AskAsync(string id, string back, int status, string? notice)
    {
        var key = new ItemKey(Kind.Name, id);
        var version = await ItemVersion.ReadAsync(Database, key, Aborted);
        var draft = await ReadDraftAsync();
        Response.StatusCode = status;
        if (draft.Find(key) is not { } item)
        {
            Response.StatusCode = status == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : status;
            return version is null ? NoItem(id) : View($"{Views}Forms/Gone.cshtml", new GonePage(key, Kind, [], version, back, null, true));
        }

        return View($"{Views}Removal/Delete.cshtml", new RemovalPage(
            item,
            draft.NameOf(item),
            [.. Kind.Fields.Where(field => field.Name is not ("html" or "markdown") && item[field.Name].Length > 0).Select(field => KeyValuePair.Create(field.Label, field.Shown(item[field.Name])))],
            [.. References.To(new HashSet<ItemKey> { key }, draft.All).Select(one => ItemLink.Of(one, draft, LongestName))],
            version?.Number ?? 0,
            back)
        { Notice = notice });
    }
}
