using FrameworkAdvisor.Web.Data.Editors;
using static FrameworkAdvisor.Web.Tests.Admin.AuditedForms;

namespace FrameworkAdvisor.Web.Tests.Admin.Articles;

/// <summary>The forms of articles, each with an article of its own.</summary>
internal static class AuditedArticles
{
    private const string Review = "POST admin/articles/{slug}/review/{id:long}/";
    private const string Figures = "POST admin/articles/{slug}/figures/{id:long}/";
    private const string Passage = "Its documentation is excellent.";

    private static int last;

    public static AuditedForms Forms { get; } = new()
    {
        ["POST admin/articles/new"] = async site =>
        {
            var (browser, slug) = (await site.App.SignedInAsync(Role.Editor), NewSlug());
            return new(() => browser.PostFormAsync("/admin/articles/new", Workbench.Fields(slug, Workbench.Text)), $"create article {slug}");
        },
        ["POST admin/articles/new (read first, changing nothing)"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Editor);
            var fields = new Dictionary<string, string>(Workbench.Fields(NewSlug(), Workbench.Text)) { ["step"] = "read" };
            return new(() => browser.PostFormAsync("/admin/articles/new", fields));
        },
        ["POST admin/articles/{slug}/suggestions"] = async site =>
        {
            var (browser, slug) = await WithArticleAsync(site);
            return new(() => browser.PostFormAsync($"/admin/articles/{slug}", Nothing, $"/admin/articles/{slug}/suggestions"), $"extract article {slug}");
        },
        ["POST admin/articles/{slug}/claim"] = async site =>
        {
            var (browser, slug) = await WithArticleAsync(site);
            return new(() => AddClaimAsync(browser, slug), "create claim *");
        },
        [Review + "accept"] = site => DecideAsync(site, "accept", "create claim *"),
        [Review + "edit"] = async site =>
        {
            var (browser, slug) = await WithArticleAsync(site);
            var page = await browser.PageAsync($"/admin/articles/{slug}/review");
            var form = await browser.OpenAsync(page.QuerySelector("a[data-key=e]")!.GetAttribute("href")!);
            return new(() => browser.PressAsync(form, "edit", ("as-of", "2011-05")), "create claim *");
        },
        [Review + "reject"] = site => DecideAsync(site, "reject", "reject suggestion {0}"),
        [Review + "skip"] = site => DecideAsync(site, "skip", "skip suggestion {0}"),
        [Review + "undo (a rejection)"] = site => UndoAsync(site, "reject", (item, _) => $"reopen suggestion {item}"),
        [Review + "undo (a claim)"] = site => UndoAsync(site, "accept", (_, claim) => $"delete claim {claim}"),
        [Figures + "accept"] = async site => await FigureAsync(site, "accept", "create fact *"),
        [Figures + "reject"] = async site => await FigureAsync(site, "reject", "reject figure *"),
        [Figures + "undo (a rejection)"] = async site => await FigureAsync(site, "undo", "reopen figure *", "reject"),
        [Figures + "undo (a fact)"] = async site => await FigureAsync(site, "undo", "delete fact *", "accept"),
        ["POST admin/articles/{slug}/text"] = async site =>
        {
            var (browser, slug) = await WithArticleAsync(site);
            return new(() => CompareAsync(browser, slug));
        },
        ["POST admin/articles/{slug}/text/confirm"] = async site =>
        {
            var (browser, slug) = await WithArticleAsync(site);
            using var compared = await CompareAsync(browser, slug);
            var page = await AdvisorSite.ReadAsync(compared);
            return new(() => browser.PressAsync(page, "text/confirm"), $"change article {slug}");
        },
        ["POST admin/articles/{slug}/text/confirm (with a claim that goes)"] = async site =>
        {
            var (browser, slug) = await WithArticleAsync(site);
            using var added = await AddClaimAsync(browser, slug);
            using var compared = await CompareAsync(browser, slug);
            var page = await AdvisorSite.ReadAsync(compared);
            return new(() => browser.PressAsync(page, "text/confirm", page.Choose("drop")), $"change article {slug}", "delete claim *");
        },
    };

    private static string NewSlug() => $"audited-{Interlocked.Increment(ref last)}";

    private static async Task<(HttpClient Browser, string Slug)> WithArticleAsync(EditorsSite site)
    {
        var (browser, slug) = (await site.App.SignedInAsync(Role.Editor), NewSlug());
        await browser.AddArticleAsync(slug, Workbench.Text);
        return (browser, slug);
    }

    private static Task<HttpResponseMessage> AddClaimAsync(HttpClient browser, string slug) => browser.PostFormAsync(
        $"/admin/articles/{slug}/claim",
        new Dictionary<string, string> { ["text"] = Passage, ["framework"] = "django", ["need"] = "admin.built-in", ["stance"] = "1", ["status"] = "accepted" });

    private static Task<HttpResponseMessage> CompareAsync(HttpClient browser, string slug) => browser.PostFormAsync(
        $"/admin/articles/{slug}/text", new Dictionary<string, string> { ["pasted"] = Workbench.Text.Replace(Passage, "Nobody reads it.", StringComparison.Ordinal) });

    private static async Task<FilledForm> DecideAsync(EditorsSite site, string button, string row)
    {
        var (browser, slug) = await WithArticleAsync(site);
        var page = await browser.PageAsync($"/admin/articles/{slug}/review");
        return new(() => browser.PressAsync(page, button), string.Format(System.Globalization.CultureInfo.InvariantCulture, row, $"{slug}~{page.SuggestionOf()}"));
    }

    private static async Task<FilledForm> UndoAsync(EditorsSite site, string button, Func<string, string?, string> row)
    {
        var (browser, slug) = await WithArticleAsync(site);
        var first = await browser.PageAsync($"/admin/articles/{slug}/review");
        await browser.DecideAsync(first, button);
        var decided = (await site.App.SuggestionsAsync(slug)).Single(one => one.Id == first.SuggestionOf());
        var page = await browser.PageAsync($"/admin/articles/{slug}/review?at={decided.Id}");
        return new(() => browser.PressAsync(page, "undo"), row($"{slug}~{decided.Id}", decided.ClaimId));
    }

    private static async Task<FilledForm> FigureAsync(EditorsSite site, string button, string row, string? before = null)
    {
        var (browser, slug) = await WithArticleAsync(site);
        var page = await browser.PageAsync($"/admin/articles/{slug}/figures");
        page = before is null ? page : await browser.DecideAsync(page, before);
        return new(() => browser.PressAsync(page, button), row);
    }
}
