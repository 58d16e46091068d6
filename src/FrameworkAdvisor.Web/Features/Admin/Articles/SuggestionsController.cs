using System.Globalization;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Advice;
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

/// <summary>All suggestions of an article, and claims that nobody suggested.</summary>
[Route("admin/articles/{slug}")]
public sealed class SuggestionsController(AdvisorDbContext database, DraftEditing editing, ArticleReview review) : AdminController
{
    private const string Views = "/Features/Admin/Articles/";
    private const int RowsPerPage = 50;

    [HttpGet("suggestions")]
    [ReadsQuery]
    public async Task<IActionResult> Index(string slug)
    {
        var errors = Request.Query.Where(pair => pair.Key is not ("state" or "page"))
            .Select(pair => new FieldError(Echo.Of(pair.Key), $"\"{Echo.Of(pair.Key)}\" means nothing here.")).ToList();
        var (word, number) = (Request.Query["state"].ToString(), Request.Query["page"].ToString());
        if (word.Length > 0 && !SuggestionStanding.Words.Contains(word))
        {
            errors.Add(new("state", $"\"{Echo.Of(word)}\" is no state. Known: {string.Join(", ", SuggestionStanding.Words)}."));
        }

        if (!int.TryParse(number.Length == 0 ? "1" : number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1)
        {
            errors.Add(new("page", $"\"{Echo.Of(number)}\" is the number of no page."));
        }

        return errors.Count > 0 ? HttpContext.Refuse(errors) : await ListAsync(slug, word.Length == 0 ? null : word, page);
    }

    [HttpGet("claim")]
    [AtLeast(Role.Editor)]
    public Task<IActionResult> New(string slug) => AskAsync(
        slug, new(new Dictionary<string, string> { ["stance"] = "1", ["status"] = "accepted" }, ArticleForm.Empty.Errors), StatusCodes.Status200OK);

    [HttpPost("claim")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Add(string slug)
    {
        var typed = ArticleForm.Typed(Request.Form, ClaimEntry.Fields);
        try
        {
            return await review.AddAsync(ActorFor([slug, .. typed.Values]), slug, typed, HttpContext.RequestAborted) switch
            {
                ReviewOutcome.Done => SeeOther(ArticleLine.AddressOf(slug)),
                ReviewOutcome.Invalid invalid => await AskAsync(slug, new(typed, ArticleForm.ByField(invalid.Errors), Operation), StatusCodes.Status400BadRequest),
                _ => this.Gone("article"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await AskAsync(slug, new(typed, ArticleForm.Empty.Errors, Operation, Trouble.Busy("nothing was saved yet")), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> ListAsync(string slug, string? state, int number)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.FindArticle(slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        var all = (await database.ArticleSuggestions.AsNoTracking().Where(row => row.ArticleSlug == slug)
            .OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(HttpContext.RequestAborted)).ConvertAll(row => SuggestionStanding.Of(row, draft));
        var counts = all.CountBy(one => one.Word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shown = all.FindAll(one => state is null || one.Word == state);
        var pages = Math.Max(1, (shown.Count + RowsPerPage - 1) / RowsPerPage);
        SuggestionStanding[] rows = [.. shown.Skip((int)Math.Min(int.MaxValue, (number - 1L) * RowsPerPage)).Take(RowsPerPage)];
        return View(Views + "Suggestions.cshtml", new SuggestionsPage(article, draft, state, counts, rows, number, pages));
    }

    private async Task<IActionResult> AskAsync(string slug, ArticleForm form, int status)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.FindArticle(slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        Response.StatusCode = status;
        return View(Views + "Claim.cshtml", new ClaimPage(article, draft, ShownPassage.Render(slug, article.Markdown, null, draft.Frameworks, draft.Needs, ArticleLine.AddressOf(slug)), form));
    }
}
