using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests.Scripts;

/// <summary>
/// Hundreds of scripts in every field that is stored and everything that is given back, in a browser that was told to
/// ignore what pages say about scripts: the pages alone have to keep them from running.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ScriptTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int FewItems = 40;
    private const int PayloadsInAField = 12;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_gives_back_what_it_is_told_would_be_caught()
    {
        await using var browser = await OpenAsync();
        var page = await browser.NewPageAsync();
        var payload = "";
        await page.RouteAsync("**/control*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><title>x</title><p>{payload}</p><input value=\"{payload}\"><a href=\"{payload}\">x</a>" }));
        var (caught, ran) = (0, 0);
        foreach (var one in Payloads.Html)
        {
            payload = one;
            await page.GotoAsync("/control");
            var found = await Danger.FindAsync(page);
            caught += found.Length > 0 ? 1 : 0;
            ran += found.Contains("hit") ? 1 : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"control: of {Payloads.Html.Count}, {caught} are seen and {ran} run without being touched");
        Assert.True(caught > Payloads.Html.Count * 4 / 5 && ran > Payloads.Html.Count / 2, $"{caught} and {ran} of {Payloads.Html.Count}");
        Assert.True(Payloads.All.Count >= 425, $"{Payloads.All.Count}");
    }

    [Fact]
    public async Task What_an_address_says_runs_nowhere()
    {
        await using var browser = await OpenAsync();
        var page = await browser.NewPageAsync();
        string[] places =
            ["/advice/result?scope={0}", "/advice/result?{0}=1", "/articles/{0}", "/api/v1/recommendation?scope={0}", "/admin/sign-in?return={0}", "/claims?{0}", "/advice/what-if?scope=large&was={0}", "/frameworks/{0}", "/{0}", "/decisions/new?{0}", "/advice/{0}?scope=large", "/advice/all?importance.{0}=critical"];
        var asked = 0;
        var wrong = new List<string>();
        for (var at = 0; at < Payloads.All.Count; at++)
        {
            // Each in a value, in a key and in a path, and in one of the other places in turn.
            foreach (var place in (string[])[places[0], places[1], places[2], places[3 + (at % (places.Length - 3))]])
            {
                var address = string.Format(null, place, Uri.EscapeDataString(Payloads.All[at]));
                await LookAsync(page, address, wrong);
                asked++;
            }
        }

        TestContext.Current.SendDiagnosticMessage($"addresses: {Payloads.All.Count} payloads, {asked} pages, {wrong.Count} with danger");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_stored_runs_nowhere()
    {
        var fields = await PublishAsync();
        var decisions = await SaveDecisionsAsync();
        await DisputeAsync();
        await using var browser = await site.SignedInAsync(Role.Administrator, new() { BypassCSP = true });
        await Danger.ListenAsync(browser);
        var page = await browser.NewPageAsync();
        await AddArticleAsync(page);
        var wrong = new List<string>();
        List<string> addresses =
        [
            .. Pages.EveryPublic(site.Advisor), .. Pages.EveryAdmin, "/articles/hostile", "/admin/articles/hostile", "/admin/items", "/openapi/v1.json", "/api/v1/claims", "/api/v1/questionnaire",
            .. site.Advisor.Catalogue.Claims.Take(20).Select(claim => $"/claims/{claim.Id}/dispute"), .. decisions,
        ];
        foreach (var address in addresses)
        {
            await LookAsync(page, address, wrong);
        }

        TestContext.Current.SendDiagnosticMessage($"stored: {Payloads.All.Count} payloads, {fields} fields of knowledge, {decisions.Count} pages of decisions, {addresses.Count} pages, {wrong.Count} with danger");
        Assert.Empty(wrong);

        // And with the policy on nothing even tries.
        await using var guarded = await site.OpenAsync();
        var shown = await guarded.NewPageAsync();
        var reports = new List<string>();
        shown.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                reports.Add($"{shown.Url}: {message.Text}");
            }
        };
        foreach (var address in Pages.EveryPublic(site.Advisor).Concat(decisions.Take(20)))
        {
            await shown.GotoAsync(address);
        }

        Assert.Empty(reports);
    }

    private async Task<IBrowserContext> OpenAsync()
    {
        var browser = await site.OpenAsync(new() { BypassCSP = true });
        await Danger.ListenAsync(browser);
        return browser;
    }

    private static async Task LookAsync(IPage page, string address, List<string> wrong)
    {
        var response = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (response is { Status: >= 500 })
        {
            wrong.Add($"{address}: {response.Status}");
        }

        if (await Danger.FindAsync(page) is { Length: > 0 } found)
        {
            wrong.Add($"{address}: {string.Join(", ", found.Distinct())}");
        }
    }

    /// <summary>Every text of every item holds payloads: many items one each, few of them many each.</summary>
    private async Task<int> PublishAsync()
    {
        var items = CatalogueItems.Of(site.Advisor.Catalogue);
        var next = 0;
        var changed = items.Select(item => item.With(item.Kind.Fields.Where(field => IsText(field) && item[field.Name].Length > 0).ToDictionary(field => field.Name, field =>
        {
            var count = items.Count(other => other.Kind == item.Kind) > FewItems ? 1 : PayloadsInAField;
            var texts = Enumerable.Range(next, count).Select(at => Payloads.All[at % Payloads.All.Count].Replace("\n", " ", StringComparison.Ordinal));
            next += count;
            return $"{item[field.Name]} {string.Join(' ', texts)}";
        }))).ToList();
        Assert.True(next > Payloads.All.Count, $"{next}");
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("tests"), CatalogueItems.ToCatalogue(changed), Cancelled);
        var draft = await DraftCatalogue.ReadAsync(services.GetRequiredService<AdvisorDbContext>(), Cancelled);
        Assert.True((await services.GetRequiredService<Publication>().PublishAsync(Actor.Command("tests"), string.Join(' ', Payloads.Html.Take(40)), CheckedDraft.Sound(draft), Cancelled)).IsNew);
        await site.Services.LoadPublishedKnowledgeAsync(Cancelled);
        return next;
    }

    // The rest is chosen, counted or made by the site itself, or an address whose scheme the reading of content checks.
    private static bool IsText(Field field) =>
        field.Form is FieldForm.Line or FieldForm.Text && field is { RefersTo: null, IsFixed: false } && field.Name is not ("html" or "markdown" or "anchor" or "query" or "expected");

    private async Task<List<string>> SaveDecisionsAsync()
    {
        var addresses = new List<string>();
        foreach (var (payload, at) in Payloads.All.Select((payload, at) => (payload, at)))
        {
            await using var scope = site.Services.CreateAsyncScope();
            var recommendation = site.Advisor.Recommend(site.Advisor.Questionnaire.Read(Pages.Large.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]))).Answers);
            var line = payload.Replace('\n', ' ');
            var saved = await scope.ServiceProvider.GetRequiredService<SavedDecisions>().SaveAsync(
                SecretLink.New(),
                new(new RecordDetails(line, payload, line, new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22), payload), recommendation.Answers.ToQuery(), recommendation.KnowledgeVersion, PinnedResult.DigestOf(recommendation)),
                Cancelled);
            addresses.Add($"/decisions/{saved.View}");
            if (at % 10 == 0)
            {
                addresses.AddRange([$"/decisions/{saved.View}/edit/{saved.Edit}", $"/decisions/{saved.View}/saved/{saved.Edit}", $"/decisions/{saved.View}/delete/{saved.Edit}", $"/api/v1/decisions/{saved.View}"]);
            }
        }

        return addresses;
    }

    private async Task DisputeAsync()
    {
        var claims = site.Advisor.Catalogue.Claims;
        foreach (var (payloads, at) in Payloads.All.Chunk(20).Select((chunk, at) => (string.Join('\n', chunk), at)))
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReaderDisputes>().SubmitAsync(SecretLink.New(), claims[at], site.Advisor.Version.Number, payloads, payloads, Cancelled);
        }
    }

    private static async Task AddArticleAsync(IPage page)
    {
        await page.GotoAsync("/admin/articles/new");
        var text = $"# Hostile\n\nDjango ships with a built-in admin panel.\n\n{string.Join("\n\n", Payloads.All)}";
        foreach (var (field, value) in new[]
        {
            ("pasted", text), ("slug", "hostile"), ("title", Payloads.Html[0]), ("publisher", Payloads.Html[1]), ("published", "2026-05"), ("trust", "0.8"), ("trust-reason", Payloads.Html[2]), ("summary", Payloads.Html[3]),
        })
        {
            await page.FillAsync($"[name='{field}']", value);
        }

        await page.ClickAsync("main form .btn-primary");
        Assert.Contains("/admin/articles/hostile", page.Url, StringComparison.Ordinal);
    }
}
