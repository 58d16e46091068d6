using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Admin.Items;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>The articles of the draft, and new ones.</summary>
[Route("admin/articles")]
public sealed class ArticlesController(AdvisorDbContext database, DraftEditing editing, ArticleIntake intake, ContentLexicon lexicon) : AdminController
{
    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Index()
    {
        var (query, done) = (Request.Query, Request.Query[WayBack.Done].FirstOrDefault());
        Field?[] taken = [.. (query[WayBack.Taken].FirstOrDefault() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ItemKinds.Article.Find)];
        if (query.Any(pair => pair.Key is not (WayBack.Done or WayBack.Taken) || pair.Value.Count > 1) || taken.Contains(null) || (done is not null && !SecretLink.IsWellFormed(done)))
        {
            return HttpContext.Refuse([new FieldError("query", "The address asks for what this page does not know: open the list from the navigation.")]);
        }

        var note = done is null ? null : await DoneNote.ReadAsync(database, done, [.. taken.OfType<Field>()], HttpContext.RequestAborted);
        return View(new ArticleListPage(await LinesAsync(await editing.ReadAsync(HttpContext.RequestAborted)), SignedIn.Role >= Role.Editor, note));
    }

    [HttpGet("new")]
    [AtLeast(Role.Editor)]
    public ViewResult New() => View(new NewArticlePage(ArticleForm.Empty, Upload.Markdown, ""));

    [HttpPost("new")]
    [AtLeast(Role.Editor)]
    [UploadLimit]
    public async Task<IActionResult> Create()
    {
        var upload = await Upload.ReadAsync(Request.Form, "", HttpContext.RequestAborted);
        var typed = ArticleForm.Typed(Request.Form, ArticleForm.Fields.Select(field => field.Name));
        Offer(typed, upload);
        if (upload.Text?.Markdown is not { } markdown || Request.Form["step"] == "read")
        {
            return Again(typed, upload, upload.Errors, upload.Text is not null ? StatusCodes.Status200OK : upload.IsTooLong ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }

        try
        {
            return await intake.CreateAsync(ActorFor([.. typed.Values, markdown]), typed, markdown, HttpContext.RequestAborted) switch
            {
                EditOutcome.Saved saved => SeeOther(ReviewPage.AddressOf(saved.Key.Id) + "#now"),
                EditOutcome.Invalid invalid => Again(typed, upload, ArticleForm.ByField(invalid.Errors), StatusCodes.Status400BadRequest),
                var other => throw new InvalidOperationException($"a new article cannot end in {other}"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return Again(typed, upload, new Dictionary<string, string> { [""] = Trouble.Busy("nothing was saved yet") }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (draft.FindArticle(slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        var html = ShownPassage.Render(slug, article.Markdown, null, draft.Frameworks, draft.Needs, ArticleLine.AddressOf(slug));
        var line = (await LinesAsync(draft with { Articles = [article] }))[0];
        return View(new ArticleShowPage(line, html, lexicon.Find() is not null, SignedIn.Role >= Role.Editor, draft));
    }

    /// <summary>Looks for claims anew, after the words by which they are found have changed, or frameworks have.</summary>
    [HttpPost("{slug}/suggestions")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Extract(string slug) => await intake.ExtractAsync(Actor, slug, HttpContext.RequestAborted)
        ? SeeOther($"{ArticleLine.AddressOf(slug)}/suggestions")
        : this.Gone("article");

    // What is left empty is offered from the text.
    private static void Offer(Dictionary<string, string> typed, Upload upload)
    {
        var longest = ItemKinds.Article.Find("title")!.MaximumLength;
        if (string.IsNullOrWhiteSpace(typed["title"]) && upload.Text?.Title is { } title)
        {
            typed["title"] = title.Length <= longest ? title : title[..longest];
        }

        if (string.IsNullOrWhiteSpace(typed["slug"]))
        {
            typed["slug"] = ArticleForm.SlugOf(typed["title"]);
        }

        if (typed["text-kind"].Length == 0)
        {
            typed["text-kind"] = ArticleForm.SafeTextKind;
        }
    }

    private ViewResult Again(Dictionary<string, string> typed, Upload upload, IReadOnlyDictionary<string, string> errors, int status)
    {
        Response.StatusCode = status;
        return View("New", new NewArticlePage(new(typed, errors, status == StatusCodes.Status200OK ? null : Operation), upload.Format, upload.Typed));
    }

    private async Task<IReadOnlyList<ArticleLine>> LinesAsync(Catalogue draft)
    {
        var suggestions = await database.ArticleSuggestions.AsNoTracking().GroupBy(row => new { row.ArticleSlug, row.State })
            .Select(group => new { group.Key.ArticleSlug, group.Key.State, Count = group.Count() }).ToListAsync(HttpContext.RequestAborted);
        var figures = await database.ArticleFigures.AsNoTracking().Where(row => row.State == SuggestionState.Waiting).GroupBy(row => row.ArticleSlug)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(HttpContext.RequestAborted);
        var claims = draft.Claims.ToLookup(claim => claim.Article, StringComparer.Ordinal);
        return
        [
            .. draft.Articles.OrderBy(article => article.Slug, StringComparer.Ordinal).Select(article => new ArticleLine(
                article,
                claims[article.Slug].CountBy(claim => claim.Status).ToDictionary(),
                suggestions.Where(one => one.ArticleSlug == article.Slug && one.State is SuggestionState.Waiting or SuggestionState.Skipped).Sum(one => one.Count),
                suggestions.Where(one => one.ArticleSlug == article.Slug).Sum(one => one.Count),
                figures.Where(one => one.Key == article.Slug).Sum(one => one.Count))),
        ];
    }
}
