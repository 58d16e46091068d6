using System.Net;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Admin.Items;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>Every kind of link in the admin area, on a site where something has happened, leads somewhere.</summary>
public sealed class AdminCrawlTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static readonly string[] ownWords = ["", "item", "new", "history", "delete", "review", "text", "bulk"];

    private readonly Dictionary<string, HashSet<string>> idsByPage = [];
    private readonly HashSet<string> kindsSeen = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_link_leads_somewhere_and_every_fragment_exists()
    {
        var browser = await site.SignedInAsync(Role.Administrator);
        await LeaveTracesAsync(browser);
        var waiting = new Queue<string>(["/admin"]);
        kindsSeen.Add(KindOf("/admin"));
        var fragments = new List<(string From, string Page, string Fragment)>();
        while (waiting.TryDequeue(out var address))
        {
            var page = await VisitAsync(browser, address);
            // What public pages link to is looked at from there.
            foreach (var link in page is null || !IsAdmin(address) ? [] : page.InternalLinks(address))
            {
                // There are thousands of items, and lists sorted by everything: one of each kind of address is looked at.
                if (kindsSeen.Add(KindOf(link.Page)))
                {
                    waiting.Enqueue(link.Page);
                }

                if (link.Fragment.Length > 0)
                {
                    fragments.Add((address, link.Page, link.Fragment));
                }
            }
        }

        Assert.True(kindsSeen.Count > 150, $"only {kindsSeen.Count} kinds of address were found: {string.Join(' ', kindsSeen)}");
        var known = fragments.Where(link => idsByPage.ContainsKey(link.Page)).Distinct().ToList();
        Assert.True(known.Count > 400, $"only {known.Count} fragments were found");
        Assert.DoesNotContain(known, link => !idsByPage[link.Page].Contains(link.Fragment));
    }

    // Two versions, an article half reviewed, work that waits, something deleted, a dispute and a conflict.
    private async Task LeaveTracesAsync(HttpClient browser)
    {
        var flask = new ItemKey("framework", "flask");
        await site.EditAsync(flask, ("summary", "Small."));
        await browser.PublishedAsync("Says it shorter");
        await browser.AddArticleAsync("ten-years", Workbench.Text);
        var scenario = await site.PlantAsync(ItemKinds.Scenario);
        await site.RemoveAsync(scenario.Key);
        var claim = site.Advisor.Catalogue.Claims.First(one => one is { Status: ClaimStatus.Accepted, Framework: "django" }).Id;
        using var sent = await browser.PostFormAsync(
            $"/claims/{claim}/dispute", new Dictionary<string, string> { ["dispute-reason"] = "Not any more.", ["reference"] = "The release notes" });
        Assert.Equal("/claims/dispute-sent", EditorsSite.Place(sent));
        var content = await Workbench.DraftAsync(site);
        await site.EditAsync(flask, ("name", "Flask of an editor"));
        var imported = await site.WithAsync(services => services.GetRequiredService<ContentImport>().ImportAsync(
            Actor.Command("test"),
            content with { Frameworks = [.. content.Frameworks.Select(one => one.Slug == "flask" ? one with { Name = "Flask of the files" } : one)] },
            Cancelled));
        Assert.Equal(1, imported.Conflicts);
    }

    private async Task<IHtmlDocument?> VisitAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, $"{address} answers {(int)response.StatusCode}");
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }

        var page = await AdvisorSite.ReadAsync(response);
        idsByPage[address] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        return page;
    }

    // The first two parts of the path, what else are words of the site's own, and the names in the query.
    private static string KindOf(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var parts = path.Split('/').Select((part, position) => position < (IsAdmin(address) ? 3 : 2) || ownWords.Contains(part) ? part : "*");
        return $"{string.Join('/', parts)}?{string.Join('&', query.Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal))}";
    }

    private static bool IsAdmin(string address) => address.StartsWith("/admin", StringComparison.Ordinal);
}
