using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>Makes new items.</summary>
[Route("admin/{plural:items}/new")]
[AtLeast(Role.Editor)]
public sealed class NewItemController(AdvisorDbContext database, DraftEditing editing) : ItemController(database, editing)
{
    private const string SentBefore = "This form made something before, with another content. That stands. Send it again to make what is below as well.";

    private IEnumerable<Field> Asked => Kind.Fields.Where(one => !one.IsDerived);

    /// <summary>Fields can be filled in by the query, as from a list that is narrowed down.</summary>
    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> New()
    {
        if (!Kind.CanBeMade)
        {
            return CannotBeMade();
        }

        var errors = FaultsOfQuery([WayBack.Key, .. Asked.Select(field => field.Name)]);
        if (errors.Count > 0)
        {
            return HttpContext.Refuse(errors);
        }

        var typed = Request.Query.Where(pair => pair.Key != WayBack.Key).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return Ask(await PageAsync(typed, [], Back(Request.Query[WayBack.Key])!), StatusCodes.Status200OK);
    }

    [HttpPost("")]
    [RequestSizeLimit(2 * ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Create()
    {
        var posted = PostedItem.Read(Request.Form, Kind, Asked);
        if (Back(Request.Form[WayBack.Key]) is not { } back || posted.Errors.Count > 0 || !Kind.CanBeMade)
        {
            return !Kind.CanBeMade ? CannotBeMade() : HttpContext.Refuse(posted.Errors.Count > 0 ? posted.Errors : [NoReturn]);
        }

        try
        {
            if (await EarlierSending.FindAsync(Database, Operation, Kind, null, 0, posted.Typed, Aborted) is { IsAsSent: false })
            {
                return Ask((await PageAsync(posted.Typed, [], back)) with { Notice = SentBefore }, StatusCodes.Status409Conflict);
            }

            return await Editing.CreateAsync(Actor, Kind, posted.Typed, Aborted) is EditOutcome.Invalid invalid
                ? Ask((await PageAsync(posted.Typed, invalid.Errors, back)) with { Operation = Operation }, StatusCodes.Status400BadRequest)
                : SeeOther(WayBack.With(back, Operation, []));
        }
        catch (Exception failure) when (IsBusy(failure))
        {
            this.RetrySoon();
            return Ask((await PageAsync(posted.Typed, [], back)) with { Operation = Operation, Notice = BusyNotice }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<ItemPage> PageAsync(IReadOnlyDictionary<string, string> typed, IReadOnlyList<KeyValuePair<string, string>> errors, string back)
    {
        var draft = await ReadDraftAsync();
        FieldControl[] controls =
        [
            .. Asked.Select(field => FieldControl.Of(field, typed.GetValueOrDefault(field.Name, ""), errors.FirstOrDefault(error => error.Key == field.Name).Value, draft)),
        ];
        return new(Kind, null, controls, ItemAddress.New(Kind), 0, back)
        {
            Notice = errors.FirstOrDefault(error => !controls.Any(control => control.Field.Name == error.Key)).Value,
        };
    }

    private ViewResult Ask(ItemPage page, int status)
    {
        Response.StatusCode = status;
        return View($"{Views}Forms/New.cshtml", page);
    }

    private StatusCodeResult CannotBeMade() =>
        HttpContext.Refuse([new FieldError(Echo.Of(Kind.Plural), $"No form makes {Kind.Plural}: they come with their article.")]);
}
