using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

/// <summary>Whatever is changed in the draft, readers and programs get, byte for byte, what they would get without it.</summary>
public sealed class DraftSecrecyTests(AdvisorSite untouched, DraftSecrecyTests.EditedSite edited) : IClassFixture<DraftSecrecyTests.EditedSite>
{
    private const string Answers = "scope=large&parts=pages&parts=service&staff-editing=daily&control=full";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_draft_value_ever_appears_on_a_public_page_or_in_the_API()
    {
        var typed = await EditEverythingAsync();
        Assert.True(typed.Count > 30, $"only {typed.Count} values can be recognised");

        var waiting = new Queue<string>([
            "/", "/openapi/v1.json", "/api/v1/questionnaire", "/api/v1/frameworks", "/api/v1/criteria", "/api/v1/claims", "/api/v1/articles", $"/api/v1/recommendation?{Answers}",
            $"/advice/result?{Answers}", $"/advice/all?{Answers}", $"/advice/check?{Answers}",
            .. untouched.Advisor.Catalogue.Frameworks.Select(one => $"/api/v1/frameworks/{one.Slug}"),
            .. untouched.Advisor.Catalogue.Criteria.Select(one => $"/api/v1/criteria/{one.Slug}"),
            .. untouched.Advisor.Catalogue.Articles.Select(one => $"/api/v1/articles/{one.Slug}"),
        ]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var (status, body) = await BodyAsync(edited.Site, address);
            Assert.DoesNotContain(typed, value => body.Contains(value, StringComparison.OrdinalIgnoreCase));
            Assert.Equal((address, await BodyAsync(untouched, address)), (address, (status, body)));
            foreach (var link in status == HttpStatusCode.OK && !address.Contains('=', StringComparison.Ordinal) ? LinksOf(body) : [])
            {
                waiting.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 60, $"only {seen.Count} pages were found");
        var claim = untouched.Advisor.Catalogue.Claims.First(one => one.Status == Core.Knowledge.ClaimStatus.Accepted).Id;
        var (_, form) = await BodyAsync(edited.Site, $"/claims/{claim}/dispute?{Answers}");
        Assert.DoesNotContain(typed, value => form.Contains(value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_new_in_the_draft_has_no_public_address()
    {
        var framework = await edited.Site.PlantAsync(ItemKinds.Framework);
        var article = await edited.Site.PlantAsync(ItemKinds.Article);
        foreach (var address in new[] { $"/frameworks/{framework.Id}", $"/articles/{article.Id}", $"/api/v1/frameworks/{framework.Id}", $"/api/v1/articles/{article.Id}" })
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await BodyAsync(edited.Site, address)).Status));
        }
    }

    // One item of each kind, by its form, every field of it.
    private async Task<List<string>> EditEverythingAsync()
    {
        using var browser = await edited.Site.SignedInAsync(Role.Editor);
        var values = new List<string>();
        foreach (var kind in ItemKinds.All)
        {
            var items = await edited.Site.ItemsAsync();
            var item = items.FirstOrDefault(one => one.Kind == kind) ?? await edited.Site.PlantAsync(kind);
            var typed = FieldValues.ChangeAll(item, items);
            using var response = await browser.PostFormAsync(DraftOf.AddressOf(item.Key), typed);
            Assert.Equal((kind.Name, HttpStatusCode.SeeOther), (kind.Name, response.StatusCode));
            var stored = (await edited.Site.ItemAsync(item.Key))!;
            Assert.Equal(kind.Editable, stored.DifferencesTo(item));
            values.AddRange(typed.Values.SelectMany(value => value.Split('\n')).Where(value => value.Contains(FieldValues.Mark, StringComparison.OrdinalIgnoreCase)));
        }

        return values;
    }

    private static async Task<(HttpStatusCode Status, string Body)> BodyAsync(AdvisorSite site, string address)
    {
        using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }

    // Pages of answers link to others without end: none are followed from there, and of those found a few kinds will do.
    private static IEnumerable<string> LinksOf(string body) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body)
        .QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0])
        .Where(href => href.StartsWith('/') && !IsForm(href)).Distinct();

    // These hold a number of their own each time.
    private static bool IsForm(string href) => href.StartsWith("/decisions", StringComparison.Ordinal) || href.StartsWith("/claims/", StringComparison.Ordinal);

    /// <summary>A site of its own, so that nothing was read from it before the draft was edited.</summary>
    public sealed class EditedSite : IAsyncLifetime
    {
        public AdvisorSite Site { get; } = new();

        public ValueTask InitializeAsync() => Site.InitializeAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
