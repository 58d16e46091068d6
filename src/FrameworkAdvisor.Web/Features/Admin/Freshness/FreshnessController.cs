using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Admin.Items;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Freshness;

/// <summary>Old claims, those that decide most first.</summary>
[Route("admin/freshness")]
public sealed class FreshnessController(AdvisorDbContext database, DraftStates drafts, ClaimCheck check) : AdminController
{
    private const string ShowKey = "show";
    private const string PageKey = "page";

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Index()
    {
        var (showsAll, page, done) = (false, 1, (string?)null);
        foreach (var (key, values) in Request.Query)
        {
            var value = values is [{ } only] ? only : "";
            if (key == ShowKey && value is FreshnessPage.All or FreshnessPage.Stale)
            {
                showsAll = value == FreshnessPage.All;
            }
            else if (key == WayBack.Done && SecretLink.IsWellFormed(value))
            {
                done = value;
            }
            else if (key != PageKey || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1)
            {
                return HttpContext.Refuse([new FieldError(Echo.Of(key), key switch
                {
                    ShowKey => "show is all or stale, given once.",
                    PageKey => "page is a whole number from 1 on, given once.",
                    _ => $"\"{Echo.Of(key)}\" means nothing here.",
                })]);
            }
        }

        return await ShowAsync(showsAll, page, done);
    }

    /// <summary>An editor read the claim at its source today, and it still holds.</summary>
    [HttpPost("checked")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Checked()
    {
        _ = long.TryParse(Posted("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        _ = int.TryParse(Posted(PageKey), NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        var (showsAll, at) = (Posted(ShowKey) == FreshnessPage.All, Math.Max(1, page));
        try
        {
            return await check.StillTrueAsync(Actor, Posted("claim"), version, HttpContext.RequestAborted) switch
            {
                EditOutcome.Saved => SeeOther($"{FreshnessPage.AddressOf(showsAll ? FreshnessPage.All : FreshnessPage.Stale, at)}&{WayBack.Done}={Operation}"),
                EditOutcome.Conflict => await AgainAsync(showsAll, at, StatusCodes.Status409Conflict, "Somebody changed this claim after you opened the page. Nothing was saved: look at it again."),
                _ => this.Gone("claim"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await AgainAsync(showsAll, at, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was saved yet"));
        }
    }

    private async Task<IActionResult> AgainAsync(bool showsAll, int page, int status, string notice)
    {
        Response.StatusCode = status;
        return await ShowAsync(showsAll, page, null, notice);
    }

    private async Task<IActionResult> ShowAsync(bool showsAll, int page, string? done, string? notice = null)
    {
        // Versions first: what is shown may be newer than its number, never older.
        var versions = await ItemHistory.VersionsAsync(database, ItemKinds.Claim.Name, HttpContext.RequestAborted);
        var draft = await drafts.ReadAsync(database, HttpContext.RequestAborted);
        var pages = FreshnessPage.PagesOf(draft, showsAll);

        // Whoever comes from a form may have taken the last claim off the last page.
        if (page > pages && done is null && notice is null)
        {
            return HttpContext.Refuse([new FieldError(PageKey, "There are not so many pages.")]);
        }

        return View(nameof(Index), FreshnessPage.Of(draft, showsAll, Math.Min(page, pages), versions) with
        {
            CanEdit = SignedIn.Role >= Role.Editor,
            Notice = notice,
            Done = done is null ? null : await DoneNote.ReadAsync(database, done, [], HttpContext.RequestAborted),
        });
    }
}
