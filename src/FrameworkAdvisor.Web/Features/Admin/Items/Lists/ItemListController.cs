using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>Lists the items of a kind, moves them, and does one thing to several.</summary>
[Route("admin/{plural:items}")]
public sealed class ItemListController(AdvisorDbContext database, DraftEditing editing) : ItemController(database, editing)
{
    private const string DirectionField = "direction";

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Index()
    {
        var errors = FaultsOfQuery([.. Request.Query.Keys]).ToList();
        var page = await ListAsync(Request.Query, errors);
        return errors.Count > 0
            ? HttpContext.Refuse(errors)
            : View($"{Views}Lists/Index.cshtml", page with { Done = await ReadDoneAsync() });
    }

    [HttpPost("bulk")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Bulk()
    {
        var errors = new List<FieldError>();
        var form = ReadBulk(errors);
        if (Back(Request.Form[WayBack.Key]) is not { } back || errors.Count > 0)
        {
            return HttpContext.Refuse(errors.Count > 0 ? errors : [NoReturn]);
        }

        if (NoticeFor(form) is { } notice)
        {
            return await ShowAgainAsync(form with { Notice = notice }, back, StatusCodes.Status400BadRequest);
        }

        try
        {
            var lines = await new BulkEdit(Database, Editing, Actor, Kind).RunAsync(form, Aborted);
            return lines.All(line => line.State == "done") ? SeeOther(WayBack.With(back, Operation, [])) : Tell(form, lines, back);
        }
        catch (Exception failure) when (IsBusy(failure))
        {
            this.RetrySoon();
            return await ShowAgainAsync(form with { Notice = BusyNotice }, back, StatusCodes.Status503ServiceUnavailable);
        }
    }

    [HttpPost("item/{id}/move")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Move(string id)
    {
        var direction = Request.Form[DirectionField].ToString();
        if (direction is not ("up" or "down"))
        {
            return HttpContext.Refuse([new FieldError(DirectionField, $"\"{Echo.Of(direction)}\" is neither up nor down.")]);
        }

        if (Back(Request.Form[WayBack.Key]) is not { } back || !Kind.IsOrdered)
        {
            return HttpContext.Refuse([Kind.IsOrdered ? NoReturn : new FieldError(DirectionField, $"The order of {Kind.Plural} means nothing.")]);
        }

        var key = new ItemKey(Kind.Name, id);
        return await Editing.MoveAsync(Actor, key, direction == "up", Aborted) is EditOutcome.Gone
            ? NoItem(id)
            : SeeOther($"{back}#{ItemAddress.RowOf(Uri.EscapeDataString(id))}");
    }

    private BulkForm ReadBulk(List<FieldError> errors)
    {
        var ticked = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var item in Request.Form[BulkForm.ItemField])
        {
            if (item!.Split(':', 2) is not [var version, var id] || ReadVersion(version) is not { } number || !ticked.TryAdd(id, number))
            {
                errors.Add(new(BulkForm.ItemField, $"\"{Echo.Of(item)}\" is no item of this list."));
            }
        }

        if (ticked.Count > ListPage.Size)
        {
            errors.Add(new(BulkForm.ItemField, $"A form takes {ListPage.Size} items."));
        }

        var form = new BulkForm(ticked, Request.Form[BulkForm.ActionField].ToString(), Request.Form[BulkForm.DateField].ToString(), Operation, null);
        if (form.Action.Length > 0 && !BulkForm.ActionsFor(Kind).Any(action => action.Value == form.Action))
        {
            errors.Add(new(BulkForm.ActionField, $"\"{Echo.Of(form.Action)}\" cannot be done to {Kind.Plural}."));
        }

        return form;
    }

    private string? NoticeFor(BulkForm form) =>
        form.Ticked.Count == 0 ? $"Tick the {Kind.Plural} first. Nothing was changed."
        : form.Action.Length == 0 ? "Choose what to do with what is ticked. Nothing was changed."
        : Kind.Find(form.Action) is { } date && FieldReading.Of(date, form.Date, _ => true).Error is { } error ? error
        : null;

    private async Task<IActionResult> ShowAgainAsync(BulkForm form, string back, int status)
    {
        var parts = back.Split('?', 2);
        var typed = parts[0] == ItemAddress.Of(Kind) && parts.Length == 2 ? QueryHelpers.ParseQuery(parts[1]) : new Dictionary<string, StringValues>();
        Response.StatusCode = status;
        return View($"{Views}Lists/Index.cshtml", (await ListAsync(typed, [])) with { Bulk = form });
    }

    private ViewResult Tell(BulkForm form, IReadOnlyList<BulkLine> lines, string back)
    {
        Response.StatusCode = lines.Any(line => line.State is "conflict" or "gone") ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        var action = BulkForm.ActionsFor(Kind).First(one => one.Value == form.Action).Label;
        return View($"{Views}Lists/Bulk.cshtml", new BulkPage(Kind, action, lines, back));
    }

    // Versions first: what is written between the two is then found to be newer than the form, never older.
    private async Task<ListPage> ListAsync(IEnumerable<KeyValuePair<string, StringValues>> asked, ICollection<FieldError> errors)
    {
        var versions = await ItemVersion.ReadAllAsync(Database, Kind, Aborted);
        var draft = await ReadDraftAsync();
        var filters = ListFilter.AllOf(Kind, draft);
        return ListPage.Of(ListQuery.Read(Kind, filters, asked, errors), filters, draft, versions, SignedIn.Role >= Role.Editor);
    }
}
