using System.Net;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Site;

/// <summary>Lists of content that has grown: paged, folded, and with every link still leading where it says.</summary>
public sealed class GrownPagesTests(GrownSite grown) : IClassFixture<GrownSite>
{
    private readonly AdvisorSite site = grown.Site;

    [Fact]
    public async Task Articles_are_listed_page_by_page_each_of_them_once()
    {
        var seen = new List<string>();
        for (var address = "/articles"; address is not null;)
        {
            var page = await site.PageAsync(address);
            var links = page.QuerySelectorAll(".article-item h2 a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.InRange(links.Count, 1, 25);
            seen.AddRange(links);
            if (page.QuerySelector("a[rel=next]") is { } next)
            {
                Assert.Equal(address, (await site.PageAsync(next.GetAttribute("href")!)).QuerySelector("a[rel=prev]")!.GetAttribute("href"));
            }

            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(site.Advisor.Catalogue.Articles.Select(article => $"/articles/{article.Slug}"), seen);
        Assert.Equal(25, (await site.PageAsync("/")).QuerySelectorAll(".source-list li").Length);
    }

    [Theory]
    [InlineData("/articles?page=1")]
    [InlineData("/articles?page=02")]
    [InlineData("/articles?page=99")]
    [InlineData("/articles?page=-2")]
    [InlineData("/articles?page=")]
    [InlineData("/articles?page=2&page=2")]
    [InlineData("/articles?size=9")]
    [InlineData("/criteria?frameworks=nobody")]
    [InlineData("/criteria?frameworks=flask&page=2")]
    [InlineData("/criteria?frameworks=flask,django,more-1,more-2,more-3,more-4,more-5")]
    [InlineData("/compare?frameworks=flask,django,more-1,more-2,more-3,more-4,more-5")]
    [InlineData("/criteria/admin?need=nothing")]
    [InlineData("/criteria/admin?need=admin.built-in&need=admin.built-in")]
    public Task What_means_nothing_is_refused(string address) => site.PageAsync(address, HttpStatusCode.BadRequest);

    [Fact]
    public async Task Six_frameworks_are_shown_at_a_time_and_any_of_them_can_be_chosen()
    {
        var known = site.Advisor.Catalogue.Frameworks;
        var first = await site.PageAsync("/criteria");
        var chosen = await site.PageAsync("/criteria?frameworks=flask,more-6");

        Assert.Equal(known.Take(6).Select(one => one.Name), first.QuerySelectorAll("thead th.number").Select(cell => cell.Words()));
        Assert.Equal(known.Count, first.QuerySelectorAll(".choose input").Length);
        Assert.Equal(["Flask", "Framework 6"], chosen.QuerySelectorAll("thead th.number").Select(cell => cell.Words()));
        Assert.Equal(6, (await site.PageAsync("/compare")).QuerySelectorAll("table.compare thead a").Length);
    }

    [Theory]
    [InlineData("/frameworks/more-6")]
    [InlineData("/criteria/admin")]
    [InlineData("/compare?frameworks=flask,more-6")]
    public async Task Claims_that_have_no_room_are_a_click_away(string address)
    {
        var page = await site.PageAsync(address);
        var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(link => link.Contains("?need=", StringComparison.Ordinal)).Distinct().ToList();

        Assert.NotEmpty(links);
        Assert.Empty(page.QuerySelectorAll("[data-claim]"));
        foreach (var link in links.Take(5))
        {
            var parts = link.Split('#');
            var target = await site.PageAsync(parts[0]);
            var ids = parts[1].Split('-');
            Assert.NotNull(target.GetElementById(parts[1]));
            var need = link.Split("need=")[1].Split('&')[0];
            var framework = link.Split("frameworks=")[1].Split('#')[0];
            Assert.Equal(
                site.Advisor.Ratings[framework, need].Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal),
                target.QuerySelectorAll("[data-claim]").Select(claim => claim.GetAttribute("data-claim")!).Order(StringComparer.Ordinal));
            Assert.True(ids.Length > 1);
        }
    }
}

/// <summary>The real content with eight frameworks and thirty articles.</summary>
public sealed class GrownSite : IAsyncLifetime
{
    public AdvisorSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await using var scope = Site.Services.CreateAsyncScope();
        var shipped = Site.Advisor.Catalogue;
        var frameworks = Enumerable.Range(1, 6).Select(at => new Framework($"more-{at}", $"Framework {at}", [], "Made up.", $"https://example.org/{at}"));
        var articles = Enumerable.Range(1, 25).Select(at => shipped.Articles[0] with { Slug = $"more-{at:00}", Title = $"Article {at}", Facts = [] });
        var grown = shipped with
        {
            Frameworks = [.. shipped.Frameworks, .. frameworks],
            Articles = [.. shipped.Articles.Concat(articles).OrderBy(article => article.Slug, StringComparer.Ordinal)],
            Claims = [.. shipped.Claims, .. shipped.Needs.Select((need, at) => shipped.Claims[0] with { Id = $"more-{at}", Framework = "more-6", Need = need.Id })],
        };
        await scope.ServiceProvider.ReplaceDraftAsync(grown);
        await scope.ServiceProvider.PublishDraftAsync("Grown");
        await Site.Services.LoadPublishedKnowledgeAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
