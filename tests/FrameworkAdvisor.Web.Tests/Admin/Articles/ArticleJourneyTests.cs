using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Tests.Advice;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Articles;

/// <summary>From the sign-in page and a text that nobody knows to a public result that cites it.</summary>
public sealed class ArticleJourneyTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private const string Slug = "agency-blog";

    private readonly HttpClient reader = site.Browser("192.0.2.30");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Advisor Advisor => site.App.Services.GetRequiredService<PublishedKnowledge>().Advisor!;

    [Fact]
    public async Task An_editor_signs_in_uploads_an_article_reviews_every_suggestion_and_the_public_result_cites_the_new_claims()
    {
        var (browser, editor) = await SignInAsync(Role.Editor, "192.0.2.31");
        var review = await UploadAsync(browser);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri($"/articles/{Slug}", UriKind.Relative), Cancelled)).StatusCode);

        var decided = await ReviewAsync(browser, review);

        Assert.True(decided.Count >= 15, $"only {decided.Count} claims were suggested");
        var rows = await site.App.SuggestionsAsync(Slug);
        Assert.Equal(1, rows.Count(row => row.State == SuggestionState.Skipped));
        Assert.DoesNotContain(rows, row => row.State == SuggestionState.Waiting);
        var accepted = rows.Where(row => row.State == SuggestionState.Accepted).Select(row => row.ClaimId!).ToHashSet(StringComparer.Ordinal);
        Assert.True(accepted.Count > decided.Count / 2, $"{accepted.Count} of {decided.Count} could be accepted");
        Assert.Empty(await PublicClaimsAsync());

        var publisher = await PublishAsync();

        var page = await reader.PageAsync($"/articles/{Slug}");
        Assert.Equal(accepted, page.QuerySelectorAll(".quotations li.claim").Select(claim => claim.Id!["claim-".Length..]).ToHashSet(StringComparer.Ordinal));
        AssertOnlyPassagesAreShown(page);
        Assert.Equal(accepted, await PublicClaimsAsync());
        var edited = Advisor.Catalogue.Claims.Single(claim => claim.Article == Slug && claim.Status == ClaimStatus.Disputed);
        Assert.Equal(("It is about a former version.", "The release notes"), (edited.DisputeReason, edited.Reference));
        await AssertResultCitesAsync(accepted);
        await AssertLogTellsAsync(editor, publisher, decided.Count);
    }

    // Nobody said that the text may be shown, and so it is not.
    private void AssertOnlyPassagesAreShown(IHtmlDocument page)
    {
        var article = Advisor.Catalogue.Articles.Single(one => one.Slug == Slug);
        var quotes = page.QuerySelectorAll("main blockquote").Select(quote => quote.TextContent).ToHashSet(StringComparer.Ordinal);
        var words = MarkedText.Unmarked(article.Markdown).Markdown!;
        Assert.Equal(TextKind.Quotes, article.TextKind);
        Assert.Subset(MarkedText.PassagesOf(article.Markdown).ToHashSet(StringComparer.Ordinal), quotes);
        var hidden = words.Split('\n').Where(line => line.Length > 80 && !quotes.Any(quote => line.Contains(quote, StringComparison.Ordinal) || quote.Contains(line, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, line => Assert.DoesNotContain(line, page.Source.Text, StringComparison.Ordinal));
        Assert.Null(page.QuerySelector(".digest"));
        Assert.Equal("quotes", page.QuerySelector("[data-text-kind]")!.GetAttribute("data-text-kind"));
    }

    // As people come: to a page of the area, which sends them to the sign-in page; then address, password and the code of the app.
    private async Task<(HttpClient Browser, string Email)> SignInAsync(Role role, string address)
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(role, key);
        using var stranger = site.Browser(address);
        using var refused = await stranger.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
        Assert.Equal("/admin/sign-in", EditorsSite.Place(refused));
        var browser = await site.SignInAsync(email, key, address);
        Assert.Equal(email, (await browser.PageAsync("/admin")).QuerySelector("[data-signed-in]")!.TextContent);
        return (browser, email);
    }

    private async Task<string> PublishAsync()
    {
        var (publisher, email) = await SignInAsync(Role.Publisher, "192.0.2.32");
        var page = await publisher.PageAsync("/admin/publish");
        using var published = await publisher.SendAsync(page.FormTo("/admin/publish"), new Dictionary<string, string> { ["note"] = "A new article" });
        Assert.Equal(HttpStatusCode.SeeOther, published.StatusCode);
        return email;
    }

    private static async Task<string> UploadAsync(HttpClient browser)
    {
        var form = (await browser.PageAsync("/admin/articles/new")).FormTo("/admin/articles/new");
        using var content = new MultipartFormDataContent();
        var fields = Workbench.Fields(Slug, "", "plain");
        foreach (var (name, value) in form.FieldPairs().Where(field => !fields.ContainsKey(field.Key) && field.Key != "file").Concat(fields))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Workbench.Gold("agency-blog.txt"))), "file", "agency-blog.txt");
        using var response = await browser.PostAsync(new Uri("/admin/articles/new", UriKind.Relative), content, Cancelled);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    // One is edited, one rejected, one skipped; what cannot be marked is rejected; all others are accepted.
    private static async Task<List<long>> ReviewAsync(HttpClient browser, string address)
    {
        var seen = new List<long>();
        var page = await browser.OpenAsync(address);
        while (page.SuggestionOf() is { } id && !seen.Contains(id))
        {
            seen.Add(id);
            Assert.StartsWith($"{seen.Count} of ", page.QuerySelector("[data-progress]")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("#now"));
            if (seen.Count == 2)
            {
                var form = await browser.OpenAsync(page.QuerySelector("a[data-key=e]")!.GetAttribute("href")!);
                page = await browser.DecideAsync(
                    form, "edit", ("status", "disputed"), ("dispute-reason", "It is about a former version."), ("reference", "The release notes"));
                continue;
            }

            using var response = await browser.PressAsync(page, seen.Count switch { 3 => "reject", 4 => "skip", _ => "accept" });
            page = response.StatusCode == HttpStatusCode.SeeOther
                ? await browser.OpenAsync(response.Headers.Location!.OriginalString)
                : await browser.DecideAsync(await AdvisorSite.ReadAsync(response), "reject");
        }

        Assert.NotNull(page.QuerySelector("[data-reviewed]"));
        return seen;
    }

    private async Task<HashSet<string>> PublicClaimsAsync()
    {
        using var response = await reader.GetAsync(new Uri($"/api/v1/claims?article={Slug}", UriKind.Relative), Cancelled);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        return response.StatusCode == HttpStatusCode.OK
            ? [.. json.RootElement.EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)]
            : [];
    }

    private async Task AssertResultCitesAsync(HashSet<string> accepted)
    {
        var answers = SampleAnswers.First(Advisor, one => one.Ledger.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Rating.Counted)
            .Any(claim => accepted.Contains(claim.Id)));
        var result = await reader.PageAsync($"/advice/result?{answers.ToQuery()}");
        Assert.Contains(result.QuerySelectorAll(".ledger a[href]"), link => link.GetAttribute("href")!.StartsWith($"/articles/{Slug}#", StringComparison.Ordinal));
        Assert.Contains(result.QuerySelectorAll(".ledger [data-claim]"), link => accepted.Contains(link.GetAttribute("data-claim")!));
    }

    private async Task AssertLogTellsAsync(string editor, string publisher, int decided)
    {
        var entries = await site.App.AuditAsync();
        Assert.Equal(
            ["sign-in editor", "sign-in editor", "create article", .. Enumerable.Repeat("decision", decided)],
            entries.Where(entry => entry.Actor == editor).Select(entry => entry.Kind is "claim" or ArticleReview.Kind ? "decision" : $"{entry.Action} {entry.Kind}"));
        Assert.Equal(["sign-in editor", "sign-in editor", "publish version"], entries.Where(entry => entry.Actor == publisher).Select(entry => $"{entry.Action} {entry.Kind}"));
    }
}
