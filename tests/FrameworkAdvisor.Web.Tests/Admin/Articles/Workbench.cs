using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Articles;

/// <summary>What editors do with articles in a browser, and what is stored after it.</summary>
internal static class Workbench
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Three sentences that each make a claim the lexicon knows well.</summary>
    public const string Text =
        """
        # Django and Flask after ten years

        ## Django

        Django ships with a built-in admin panel that editors can use from the first day. Its documentation is excellent.

        ## Flask

        Flask has no built-in admin panel, so you have to add one yourself. Flask is easy to learn for beginners.

        ## Both

        Django protects against SQL injection and cross-site scripting by default. Django has 81000 GitHub stars.
        """;

    /// <summary>A text of the annotated ones.</summary>
    public static string Gold(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FrameworkAdvisor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "tests/FrameworkAdvisor.Content.Tests/Extraction/Gold", name));
    }

    public static Dictionary<string, string> Fields(string slug, string text, string format = "markdown") => new(StringComparer.Ordinal)
    {
        ["pasted"] = text,
        ["format"] = format,
        ["slug"] = slug,
        ["title"] = "Django and Flask after ten years",
        ["publisher"] = "Example press",
        ["published"] = "2026-05",
        ["trust"] = "0.8",
        ["trust-reason"] = "Written by people who run both.",
        ["summary"] = "A comparison from practice.",
    };

    /// <summary>Adds an article and returns the address of its workbench.</summary>
    public static async Task<string> AddArticleAsync(this HttpClient browser, string slug, string text, string format = "markdown")
    {
        using var response = await browser.PostFormAsync("/admin/articles/new", Fields(slug, text, format));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"/admin/articles/{slug}/review#now", response.Headers.Location!.OriginalString);
        return $"/admin/articles/{slug}/review";
    }

    /// <summary>The page as a browser asks for it: without what stands behind the #.</summary>
    public static Task<IHtmlDocument> OpenAsync(this HttpClient browser, string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        browser.PageAsync(address.Split('#')[0], expected);

    public static long? SuggestionOf(this IHtmlDocument page) =>
        page.QuerySelector("[data-suggestion]")?.GetAttribute("data-suggestion") is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null;

    /// <summary>Presses a button of the workbench.</summary>
    public static Task<HttpResponseMessage> PressAsync(this HttpClient browser, IHtmlDocument page, string button, params (string, string)[] typed) =>
        browser.SendAsync(
            page.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.GetAttribute("action")!.EndsWith("/" + button, StringComparison.Ordinal)),
            typed.ToDictionary(pair => pair.Item1, pair => pair.Item2));

    /// <summary>The same answer to every question about a passage that a new text asks.</summary>
    public static (string, string)[] Choose(this IHtmlDocument page, string answer) =>
        [.. page.QuerySelectorAll("[data-mark]").Select(mark => (mark.GetAttribute("data-mark")!, answer))];

    /// <summary>Presses a button again as long as somebody else is saving.</summary>
    public static async Task<HttpResponseMessage> InsistAsync(this HttpClient browser, IHtmlDocument page, string button)
    {
        while (true)
        {
            var response = await browser.PressAsync(page, button);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }

            response.Dispose();
        }
    }

    /// <summary>Presses a button, and opens the page it leads to.</summary>
    public static async Task<IHtmlDocument> DecideAsync(this HttpClient browser, IHtmlDocument page, string button, params (string, string)[] typed)
    {
        using var response = await browser.PressAsync(page, button, typed);
        Assert.Equal((button, HttpStatusCode.SeeOther), (button, response.StatusCode));
        return await browser.OpenAsync(response.Headers.Location!.OriginalString);
    }

    public static async Task<T> ReadAsync<T>(this WebApplicationFactory<Program> site, Func<AdvisorDbContext, Task<T>> read)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>());
    }

    public static Task<Catalogue> DraftAsync(this WebApplicationFactory<Program> site) => site.ReadAsync(database => DraftCatalogue.ReadAsync(database, Cancelled));

    public static Task<List<ArticleSuggestion>> SuggestionsAsync(this WebApplicationFactory<Program> site, string article) => site.ReadAsync(database =>
        database.ArticleSuggestions.AsNoTracking().Where(row => row.ArticleSlug == article).OrderBy(row => row.Position).ToListAsync(Cancelled));

    public static Task<List<AuditEntry>> AuditAsync(this WebApplicationFactory<Program> site, long after = 0) => site.ReadAsync(database =>
        database.AuditEntries.AsNoTracking().Where(entry => entry.Sequence > after).OrderBy(entry => entry.Sequence).ToListAsync(Cancelled));

    public static async Task<long> LastAuditAsync(this WebApplicationFactory<Program> site) => (await site.AuditAsync()).LastOrDefault()?.Sequence ?? 0;

    public static async Task ExecuteAsync(this WebApplicationFactory<Program> site, string sql)
    {
        await using var connection = site.Services.GetRequiredService<AdvisorDatabase>().Connect();
        await connection.OpenAsync(Cancelled);
        connection.Ask(sql);
    }
}
