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

    private static readonly Dictionary<string, SuggestionState> states = Enum.GetValues<SuggestionState>().ToDictionary(SuggestionsPage.WordFor, StringComparer.Ordinal);

    [HttpGet("suggestions")]
    [ReadsQuery]
    public async Task<IActionResult> Index(string slug)
    {
        var errors = Request.Query.Where(pair => pair.Key is not ("state" or "page"))
            .Select(pair => new FieldError(Echo.Of(pair.Key), $"\"{Echo.Of(pair.Key)}\" means nothing here.")).ToList();
        var (word, number) = (Request.Query["state"].ToString(), Request.Query["page"].ToString());
        if (word.Length > 0 && !states.ContainsKey(word))
        {
            errors.Add(new("state", $"\"{Echo.Of(word)}\" is no state. Known: {string.Join(", ", states.Keys)}."));
        }

        if (!int.TryParse(number.Length == 0 ? "1" : number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1)
        {
            errors.Add(new("page", $"\"{Echo.Of(number)}\" is the number of no page."));
        }

        return errors.Count > 0 ? HttpContext.Refuse(errors) : await ListAsync(slug, word.Length == 0 ? null : states[word], page);
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
            return await review.AddAsync(Actor, slug, typed, HttpContext.RequestAborted) switch
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

    private async Task<IActionResult> ListAsync(string slug, SuggestionState? state, int number)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.Articles.FirstOrDefault(one => one.Slug == slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        var all = database.ArticleSuggestions.AsNoTracking().Where(row => row.ArticleSlug == slug);
        var counts = await all.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, HttpContext.RequestAborted);
        var shown = state is { } wanted ? all.Where(row => row.State == wanted) : all;
        var pages = Math.Max(1, ((state is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum()) + RowsPerPage - 1) / RowsPerPage);
        var rows = number > pages ? [] : await shown.OrderBy(row => row.Position).ThenBy(row => row.Id)
            .Skip((number - 1) * RowsPerPage).Take(RowsPerPage).ToListAsync(HttpContext.RequestAborted);
        return View(Views + "Suggestions.cshtml", new SuggestionsPage(article, draft, state, counts, rows, number, pages));
    }

    private async Task<IActionResult> AskAsync(string slug, ArticleForm form, int status)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.Articles.FirstOrDefault(one => one.Slug == slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        Response.StatusCode = status;
        return View(Views + "Claim.cshtml", new ClaimPage(article, draft, ShownPassage.Render(slug, article.Markdown, null, draft.Frameworks, draft.Needs), form));
    }
}
