using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

public sealed class PreviewTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Planted = "Only in the draft";

    private static readonly string[] pages =
        ["/", "/frameworks", "/frameworks/django", "/compare", "/criteria", "/method", "/method/audit", "/articles", "/advice/all", "/advice/result?parts=pages&scope=large"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_else_asks_never_sees_the_draft_and_the_cache_never_holds_it()
    {
        using var editor = await PreviewingAsync(Role.Viewer);
        var store = (PageStore)site.Services.GetRequiredService<IOutputCacheStore>();
        foreach (var round in Enumerable.Range(0, 10))
        {
            foreach (var address in pages)
            {
                // Now the editor first, now the reader: neither finds what the other left.
                var first = round % 2 == 0 ? editor : site.Browser;
                using var one = await first.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
                using var other = await (first == editor ? site.Browser : editor).GetAsync(new Uri(address, UriKind.Relative), Cancelled);
                var (draft, published) = first == editor ? (one, other) : (other, one);

                Assert.Equal((address, HttpStatusCode.OK, HttpStatusCode.OK), (address, draft.StatusCode, published.StatusCode));
                Assert.True(draft.Headers.CacheControl!.NoStore);
                Assert.Null(draft.Headers.ETag);
                Assert.NotNull(published.Headers.ETag);
                var (shown, seen) = (await draft.Content.ReadAsStringAsync(Cancelled), await published.Content.ReadAsStringAsync(Cancelled));
                Assert.Contains("data-draft-preview", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("data-draft-preview", seen, StringComparison.Ordinal);
                Assert.DoesNotContain(Planted, seen, StringComparison.Ordinal);
                Assert.DoesNotContain("__Host-", string.Join(' ', published.Headers.TryGetValues("Set-Cookie", out var set) ? set : []), StringComparison.Ordinal);
            }
        }

        Assert.Contains(Planted, await editor.GetStringAsync(new Uri("/frameworks/django", UriKind.Relative), Cancelled), StringComparison.Ordinal);
        Assert.Contains("A draft, not published", await editor.GetStringAsync(new Uri("/", UriKind.Relative), Cancelled), StringComparison.Ordinal);
        Assert.True(store.Count > 0);
    }

    [Fact]
    public async Task The_cookie_is_nothing_without_being_signed_in()
    {
        await PlantAsync();
        using var stranger = new HttpClient(new AdminBrowser.CookieKeeper(site.Server.CreateHandler(), $"{DraftPreview.CookieName}={DraftPreview.CookieValue}", "__Host-editor=made-up")) { BaseAddress = new Uri("https://localhost") };
        var (waiting, _) = await site.SignedInAsync(Role.Publisher, null, hasSecondFactor: false);
        using var half = await waiting.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);

        using var response = await stranger.GetAsync(new Uri("/frameworks/django", UriKind.Relative), Cancelled);

        Assert.DoesNotContain(Planted, await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, half.StatusCode);
    }

    [Fact]
    public async Task Programs_and_pages_of_the_admin_area_stay_on_what_is_published()
    {
        using var editor = await PreviewingAsync(Role.Administrator);

        using var api = await editor.GetAsync(new Uri("/api/v1/frameworks", UriKind.Relative), Cancelled);

        Assert.DoesNotContain(Planted, await api.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Equal([$"{site.Advisor.Version.Number}"], api.Headers.GetValues("Knowledge-Version"));
        Assert.Null((await editor.PageAsync(DraftEdits.Page)).QuerySelector("[data-draft-preview]"));
    }

    [Theory]
    [InlineData("/decisions/new?" + DecisionBrowser.Query)]
    [InlineData("/advice/result.md?" + DecisionBrowser.Query)]
    [InlineData("/advice/result.json?" + DecisionBrowser.Query)]
    [InlineData("/advice/result.csv?" + DecisionBrowser.Query)]
    public async Task Nothing_of_a_draft_can_be_saved_or_taken_away(string address)
    {
        using var editor = await PreviewingAsync(Role.Editor);

        var page = await editor.PageAsync(address, HttpStatusCode.Conflict);

        Assert.Contains("Not in a preview of the draft", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-draft-preview] form"));
    }

    [Fact]
    public async Task Whatever_readers_can_ask_for_is_marked_as_a_draft_or_refused_or_no_page()
    {
        using var editor = await PreviewingAsync(Role.Editor);
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => !route.StartsWith("admin", StringComparison.Ordinal) && !route.StartsWith("api", StringComparison.Ordinal) && !route.Contains("{token}", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.True(routes.Count > 15);
        foreach (var route in routes)
        {
            var path = "/" + route.Replace("{question}", "scope", StringComparison.Ordinal).Replace("{slug}", "django", StringComparison.Ordinal);
            using var response = await editor.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
            var text = await response.Content.ReadAsStringAsync(Cancelled);

            Assert.DoesNotContain($"version {site.Advisor.Version.Number + 1}, published", text, StringComparison.Ordinal);
            Assert.True(
                text.Contains("data-draft-preview", StringComparison.Ordinal) || response.Content.Headers.ContentType?.MediaType != "text/html" && !text.Contains(Planted, StringComparison.Ordinal),
                $"{path} shows a draft as if it were published");
        }
    }

    [Fact]
    public async Task A_decision_sent_from_elsewhere_is_not_saved_in_a_preview_either_and_is_after_leaving()
    {
        using var editor = await PreviewingAsync(Role.Editor);
        var fields = await site.NewFormAsync();
        var before = await DecisionsAsync();

        using var refused = await DecisionBrowser.SendAsync(editor, "/decisions", fields);
        var between = await DecisionsAsync();
        using var left = await editor.SendAsync((await editor.PageAsync("/")).FormTo("/admin/preview/leave"), new Dictionary<string, string>());
        using var saved = await DecisionBrowser.SendAsync(editor, "/decisions", fields);

        Assert.Equal((HttpStatusCode.Conflict, before), (refused.StatusCode, between));
        Assert.Equal((HttpStatusCode.SeeOther, DraftEdits.Page), (left.StatusCode, left.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.SeeOther, before + 1), (saved.StatusCode, await DecisionsAsync()));
        Assert.Null((await editor.PageAsync("/")).QuerySelector("[data-draft-preview]"));
    }

    private async Task<HttpClient> PreviewingAsync(Role role)
    {
        await PlantAsync();
        var editor = await site.SignedInAsync(role);
        using var entered = await editor.PostFormAsync(DraftEdits.Page, new Dictionary<string, string>(), "/admin/preview");
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (entered.StatusCode, entered.Headers.Location!.OriginalString));
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"), one => one.StartsWith(DraftPreview.CookieName, StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All((string[])["path=/", "secure", "samesite=strict", "httponly"], part => Assert.Contains(part, cookie.Split(';').Select(one => one.Trim())));
        return editor;
    }

    private Task PlantAsync() => site.EditAsync(new("framework", "django"), ("summary", Planted));

    private Task<int> DecisionsAsync() => site.WithAsync(services => services.GetRequiredService<AdvisorDbContext>().Decisions.CountAsync(Cancelled));
}
