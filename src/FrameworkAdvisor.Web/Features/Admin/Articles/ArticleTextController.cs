using System.Globalization;
using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Articles.Uploads;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>A new version of an article's text: shown claim by claim before anything is changed.</summary>
[Route("admin/articles/{slug}/text")]
[AtLeast(Role.Editor)]
public sealed class ArticleTextController(AdvisorDbContext database, DraftEditing editing, ArticleIntake intake) : AdminController
{
    private const string Views = "/Features/Admin/Articles/";

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug)
    {
        // The version first: what is shown may be newer than its number, never older.
        var version = await VersionAsync(slug);
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        return Find(draft, slug) is { } article
            ? View(Views + "Text.cshtml", new TextPage(
                article,
                version,
                new(new Dictionary<string, string> { ["text-kind"] = Article.WordFor(article.TextKind), ["permission"] = article.Permission ?? "" }, ArticleForm.Empty.Errors),
                Upload.Markdown,
                Words(article)))
            : this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
    }

    [HttpPost("")]
    [UploadLimit]
    public async Task<IActionResult> Compare(string slug)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (Find(draft, slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        var upload = await Upload.ReadAsync(Request.Form, Words(article), HttpContext.RequestAborted);
        var comparison = upload.Text?.Markdown is { } markdown ? TextComparison.Of(ClaimMarking.Aligned(draft, article.Slug, without: null), markdown, _ => null) : null;
        var errors = new Dictionary<string, string>(upload.Errors, StringComparer.Ordinal);
        if (comparison is { Errors.Count: > 0 })
        {
            errors[""] = $"The texts cannot be compared: {string.Join("; ", comparison.Errors)}.";
        }

        foreach (var (field, error) in ArticleForm.ByField(ItemReading.Of(ItemKinds.Article, CatalogueItems.Of(article), About, key => key.Id == slug).Errors))
        {
            errors.TryAdd(field, error);
        }

        if (errors.Count > 0)
        {
            Response.StatusCode = upload.IsTooLong ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return View(Views + "Text.cshtml", new TextPage(article, Version, new(About, errors, Operation), upload.Format, upload.Typed));
        }

        return View(Views + "TextChange.cshtml", new TextChangePage(article, draft, Version, upload.Text!.Markdown!, About, comparison!, null, null));
    }

    [HttpPost("confirm")]
    [UploadLimit]
    public async Task<IActionResult> Confirm(string slug)
    {
        // Cleaned again: what comes back from a browser may be anything.
        if (UploadedText.Clean(Request.Form["markdown"].ToString(), TextForm.Markdown).Markdown is not { } markdown)
        {
            return await Compare(slug);
        }

        try
        {
            return await intake.ReplaceAsync(ActorFor(slug, markdown), slug, new(Version, markdown, Chosen, About, Request.Form["seen"].ToString()), HttpContext.RequestAborted) switch
            {
                TextOutcome.Saved => SeeOther(ArticleLine.AddressOf(slug)),
                TextOutcome.Overtaken => await AgainAsync(slug, markdown, await VersionAsync(slug), StatusCodes.Status409Conflict,
                    "Somebody else gave this article a new text while you were looking. Nothing is saved yet. Below, your text is compared with theirs."),
                TextOutcome.Different => await AgainAsync(slug, markdown, Version, StatusCodes.Status409Conflict,
                    "This does something else to the claims than you were shown, because claims were added or changed meanwhile or one that you keep cannot be carried over. Nothing is saved yet: look again."),
                TextOutcome.Undecided => await AgainAsync(slug, markdown, Version, StatusCodes.Status400BadRequest,
                    "Nothing is saved yet: say of each passage below that is reworded or gone what is to become of its claims."),
                TextOutcome.Invalid invalid => await AgainAsync(slug, markdown, Version, StatusCodes.Status400BadRequest,
                    $"Nothing is saved yet. {string.Join(" ", invalid.Errors.Select(error => error.Value))} Go back to the text to put it right."),
                _ => this.Gone("article"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await AgainAsync(slug, markdown, Version, StatusCodes.Status503ServiceUnavailable, Trouble.Busy("nothing was saved yet"));
        }
    }

    private long Version => long.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private Dictionary<string, string> About => ArticleForm.Typed(Request.Form, ArticleForm.AboutText.Select(one => one.Name));

    private bool? Chosen(MarkChange mark) => Posted(TextChangePage.ChoiceOf(mark)) switch
    {
        TextChangePage.Keep => true,
        TextChangePage.Drop => false,
        _ => null,
    };

    private static Article? Find(Catalogue draft, string slug) => draft.FindArticle(slug);

    private static string Words(Article article) => MarkedText.Unmarked(article.Markdown).Markdown ?? "";

    private Task<long> VersionAsync(string slug) => ItemHistory.VersionOfAsync(database, new(ItemKinds.Article.Name, slug), HttpContext.RequestAborted);

    private async Task<IActionResult> AgainAsync(string slug, string markdown, long version, int status, string notice)
    {
        var draft = await editing.ReadAsync(HttpContext.RequestAborted);
        if (Find(draft, slug) is not { } article)
        {
            return this.Unknown("article", slug, draft.Articles.Select(known => known.Slug));
        }

        Response.StatusCode = status;
        var comparison = TextComparison.Of(ClaimMarking.Aligned(draft, article.Slug, without: null), markdown, Chosen);
        var told = comparison.Errors.Count == 0 ? notice : $"The texts cannot be compared: {string.Join("; ", comparison.Errors)}.";
        return View(Views + "TextChange.cshtml", new TextChangePage(article, draft, version, markdown, About, comparison, told, Operation));
    }
}
