using System.Globalization;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>The workbench: one suggestion after the other, beside the article.</summary>
[Route("admin/articles/{slug}/review")]
public sealed class ReviewController(AdvisorDbContext database, DraftEditing editing, ArticleReview review) : AdminController
{
    private const string PageView = "/Features/Admin/Articles/Review.cshtml";

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Index(string slug)
    {
        var errors = Request.Query.Where(pair => pair.Key is not ("at" or "edit"))
            .Select(pair => new FieldError(Echo.Of(pair.Key), $"\"{Echo.Of(pair.Key)}\" means nothing here.")).ToList();
        var at = Request.Query["at"].ToString();
        if (!long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && at.Length > 0)
        {
            errors.Add(new("at", $"\"{Echo.Of(at)}\" is the number of no suggestion."));
        }

        return errors.Count > 0
            ? HttpContext.Refuse(errors)
            : await PageAsync(slug, at.Length > 0 ? id : null, isEdited: Request.Query.ContainsKey("edit"));
    }

    [HttpPost("{id:long}/accept")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Accept(string slug, long id) =>
        DecideAsync(slug, id, null, () => review.AcceptAsync(Actor, slug, id, Request.Form["seen"].ToString(), null, HttpContext.RequestAborted));

    /// <summary>Accepts a suggestion as the editor changed it.</summary>
    [HttpPost("{id:long}/edit")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Edit(string slug, long id)
    {
        var typed = ArticleForm.Typed(Request.Form, ClaimEntry.Fields);
        return DecideAsync(slug, id, typed, () => review.AcceptAsync(Actor, slug, id, "", typed, HttpContext.RequestAborted));
    }

    [HttpPost("{id:long}/reject")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Reject(string slug, long id) =>
        DecideAsync(slug, id, null, () => review.RejectAsync(Actor, slug, id, HttpContext.RequestAborted));

    [HttpPost("{id:long}/skip")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Skip(string slug, long id) =>
        DecideAsync(slug, id, null, () => review.SkipAsync(Actor, slug, id, HttpContext.RequestAborted));

    [HttpPost("{id:long}/undo")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> Undo(string slug, long id)
    {
        _ = long.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return DecideAsync(slug, id, null, () => review.UndoAsync(Actor, slug, id, version, HttpContext.RequestAborted), staysHere: true);
    }

    private async Task<IActionResult> DecideAsync(
        string slug, long id, Dictionary<string, string>? typed, Func<Task<ReviewOutcome>> decide, bool staysHere = false)
    {
        try
        {
            var before = await MarksAsync(slug);
            var isAmongSkipped = before.Exists(one => one.Id == id && one.State == SuggestionState.Skipped);
            return await decide() switch
            {
                ReviewOutcome.Done => SeeOther(ReviewPage.AddressOf(slug, staysHere ? id : ReviewPage.NextAfter(before, id, isAmongSkipped))),
                ReviewOutcome.Decided => await PageAsync(
                    slug, id, StatusCodes.Status409Conflict, "Somebody else decided this meanwhile. Nothing was changed by you.", typed: typed),
                ReviewOutcome.Invalid invalid => await PageAsync(
                    slug, id, StatusCodes.Status400BadRequest, invalid.Errors.FirstOrDefault(error => error.Key.Length == 0).Value, !staysHere, typed, ArticleForm.ByField(invalid.Errors)),
                _ => this.Gone("suggestion"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await PageAsync(slug, id, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was saved yet"), typed is not null, typed);
        }
    }

    private Task<List<SuggestionMark>> MarksAsync(string slug) => database.ArticleSuggestions.AsNoTracking()
        .Where(row => row.ArticleSlug == slug).OrderBy(row => row.Position).ThenBy(row => row.Id)
        .Select(row => new SuggestionMark(row.Id, row.State, row.ClaimId)).ToListAsync(HttpContext.RequestAborted);

    private async Task<IActionResult> PageAsync(
        string slug,
        long? id,
        int status = StatusCodes.Status200OK,
        string? notice = null,
        bool isEdited = false,
        Dictionary<string, string>? typed = null,
        IReadOnlyDictionary<string, string>? errors = null)
    {
        // Versions first: what is shown may be newer than its number, never older.
        var versions = await ItemHistory.VersionsAsync(database, ItemKinds.Claim.Name, HttpContext.RequestAborted);
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.FindArticle(slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        var all = await MarksAsync(slug);
        var at = id ?? ReviewPage.NextAfter(all, null, isAmongSkipped: false);
        var current = at is null ? null : await database.ArticleSuggestions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == at && row.ArticleSlug == slug, HttpContext.RequestAborted);
        if (current is null && id is not null)
        {
            return this.Gone("suggestion");
        }

        Response.StatusCode = status;
        return View(PageView, PageOf(draft, article, all, current, versions) with
        {
            Notice = notice,
            Form = current is { IsOpen: true } && isEdited
                ? new ArticleForm(typed ?? ArticleReview.AsSuggested(current), errors ?? ArticleForm.Empty.Errors, status == StatusCodes.Status200OK ? null : Operation)
                : typed is null ? null : new ArticleForm(typed, ArticleForm.Empty.Errors),
        });
    }

    private ReviewPage PageOf(Catalogue draft, Article article, List<SuggestionMark> all, ArticleSuggestion? current, IReadOnlyDictionary<string, long> versions) =>
        new(article, draft, all, current, ShownPassage.Render(
            article.Slug, article.Markdown, current is null ? null : new Quote(current.Quote, current.Before, current.After, current.Line), draft.Frameworks, draft.Needs, ArticleLine.AddressOf(article.Slug)))
        {
            CanEdit = SignedIn.Role >= Role.Editor,
            ClaimVersion = current?.ClaimId is { } claim ? versions.GetValueOrDefault(claim) : 0,
        };
}
