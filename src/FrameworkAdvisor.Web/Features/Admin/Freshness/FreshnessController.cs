using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Freshness;

/// <summary>Old claims, those that decide most first.</summary>
[Route("admin/freshness")]
public sealed class FreshnessController(AdvisorDbContext database, DraftStates drafts) : AdminController
{
    private const string Show = "show";
    private const string PageKey = "page";

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Index()
    {
        var (showsAll, page) = (false, 1);
        foreach (var (key, values) in Request.Query)
        {
            var value = values is [{ } only] ? only : "";
            if (key == Show && value is "all" or "stale")
            {
                showsAll = value == "all";
            }
            else if (key != PageKey || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1)
            {
                return HttpContext.Refuse([new FieldError(Echo.Of(key), key switch
                {
                    Show => "show is all or stale, given once.",
                    PageKey => "page is a whole number from 1 on, given once.",
                    _ => $"\"{Echo.Of(key)}\" means nothing here.",
                })]);
            }
        }

        var draft = await drafts.ReadAsync(database, HttpContext.RequestAborted);
        return FreshnessPage.Of(draft, showsAll, page) is { } shown
            ? View(shown)
            : HttpContext.Refuse([new FieldError(PageKey, "There are not so many pages.")]);
    }
}
