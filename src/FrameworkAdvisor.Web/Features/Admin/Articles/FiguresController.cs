using System.Globalization;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>Figures that were found in an article.</summary>
[Route("admin/articles/{slug}/figures")]
public sealed class FiguresController(AdvisorDbContext database, DraftEditing editing, FigureReview review) : AdminController
{
    [HttpGet("")]
    public Task<IActionResult> Index(string slug) => PageAsync(slug, StatusCodes.Status200OK, null);

    [HttpPost("{id:long}/accept")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Accept(string slug, long id) => DecideAsync(slug, () => review.AcceptAsync(Actor, slug, id, HttpContext.RequestAborted));

    [HttpPost("{id:long}/reject")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Reject(string slug, long id) => DecideAsync(slug, () => review.RejectAsync(Actor, slug, id, HttpContext.RequestAborted));

    [HttpPost("{id:long}/undo")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Undo(string slug, long id)
    {
        _ = long.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return DecideAsync(slug, () => review.UndoAsync(Actor, slug, id, version, HttpContext.RequestAborted));
    }

    private async Task<IActionResult> DecideAsync(string slug, Func<Task<ReviewOutcome>> decide)
    {
        try
        {
            return await decide() switch
            {
                ReviewOutcome.Done => SeeOther($"{ArticleLine.AddressOf(slug)}/figures"),
                ReviewOutcome.Decided => await PageAsync(slug, StatusCodes.Status409Conflict, "Somebody else decided this meanwhile. Nothing was changed by you."),
                ReviewOutcome.Invalid invalid => await PageAsync(slug, StatusCodes.Status400BadRequest, string.Join(" ", invalid.Errors.Select(error => error.Value))),
                _ => this.Gone("figure"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await PageAsync(slug, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was saved yet"));
        }
    }

    private async Task<IActionResult> PageAsync(string slug, int status, string? notice)
    {
        // Versions first: what is shown may be newer than its number, never older.
        var versions = await ItemHistory.VersionsAsync(database, ItemKinds.Fact.Name, HttpContext.RequestAborted);
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.FindArticle(slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        var rows = await database.ArticleFigures.AsNoTracking().Where(row => row.ArticleSlug == slug).OrderBy(row => row.Position).ThenBy(row => row.Id)
            .ToListAsync(HttpContext.RequestAborted);
        Response.StatusCode = status;
        return View(
            "/Features/Admin/Articles/Figures.cshtml",
            new FiguresPage(article, draft, rows, versions, notice, SignedIn.Role >= Role.Editor));
    }
}
