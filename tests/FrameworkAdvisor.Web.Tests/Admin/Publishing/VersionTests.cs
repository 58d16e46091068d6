using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

public sealed class VersionTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Restore = "/admin/versions/1/restore";

    [Fact]
    public async Task A_version_comes_back_as_a_draft_and_is_published_like_any_other()
    {
        var (publisher, email) = await site.SignedInAsync(Role.Publisher, null);
        var first = CatalogueJson.Write(site.Advisor.Catalogue);
        await site.EditAsync(DraftEdits.Effect, ("points", "4"));
        await site.EditAsync(new("framework", "django"), ("summary", "Of version 2."));
        Assert.Equal(2, await publisher.PublishedAsync("Second"));
        var second = CatalogueJson.Write(site.Advisor.Catalogue);

        var asked = await publisher.PageAsync(Restore);
        using var restored = await publisher.SendAsync(asked.FormTo(Restore), new Dictionary<string, string>());

        Assert.Contains("effect of option scope large on size.large: 4 → 5", asked.QuerySelector("[data-changes=effects]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, DraftEdits.Page), (restored.StatusCode, restored.Headers.Location!.OriginalString));
        Assert.Equal(first, CatalogueJson.Write(await site.DraftAsync()));
        Assert.Equal(second, CatalogueJson.Write(site.Advisor.Catalogue));
        var entries = (await site.AuditAsync(AuditAction.Restore)).Where(entry => entry.Actor == email).ToList();
        Assert.Equal(
            [("effect", DraftEdits.Effect.Id, "as in version 1"), ("framework", "django", "as in version 1")],
            entries.Select(entry => (entry.Kind, entry.Item, entry.Note!)).Order());
        Assert.Single(entries.Select(entry => entry.Operation).Distinct());

        Assert.NotNull((await publisher.PageAsync(Restore)).QuerySelector("[data-same]"));
        Assert.Equal(3, await publisher.PublishedAsync("Back to the first"));
        Assert.Equal(first, CatalogueJson.Write(site.Advisor.Catalogue));
        Assert.Contains("Nothing differs", (await publisher.PageAsync("/admin/versions/3?against=1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 → 4", (await publisher.PageAsync("/admin/versions/2")).QuerySelector("[data-changes=effects]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["3", "2", "1"], (await publisher.PageAsync("/admin/versions")).QuerySelectorAll("[data-version]").Select(row => row.GetAttribute("data-version")));

        var stale = (await StaleAsync(publisher)).Page;
        Assert.NotNull(stale.QuerySelector("[data-notice]"));
        Assert.Contains("Changed meanwhile", CatalogueJson.Write(await site.DraftAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_in_which_a_claim_was_edited_is_restored_as_well()
    {
        var (publisher, _) = await site.SignedInAsync(Role.Publisher, null);
        var claim = site.Advisor.Catalogue.Claims.First(one => one is { Stance: 2, Status: Core.Knowledge.ClaimStatus.Accepted });
        await site.EditAsync(new("claim", claim.Id), ("stance", "1"));

        using var restored = await publisher.SendAsync((await publisher.PageAsync(Restore)).FormTo(Restore), new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        Assert.Equal(2, (await site.DraftAsync()).Claims.Single(one => one.Id == claim.Id).Stance);
    }

    [Theory]
    [InlineData("/admin/versions?below=x", HttpStatusCode.BadRequest)]
    [InlineData("/admin/versions?beyond=3", HttpStatusCode.BadRequest)]
    [InlineData("/admin/versions/1?against=99", HttpStatusCode.BadRequest)]
    [InlineData("/admin/versions/1?against=1&against=1", HttpStatusCode.BadRequest)]
    [InlineData("/admin/versions/1?against=-1", HttpStatusCode.BadRequest)]
    [InlineData("/admin/versions/99", HttpStatusCode.NotFound)]
    [InlineData("/admin/versions/first", HttpStatusCode.NotFound)]
    [InlineData("/admin/versions/2147483648", HttpStatusCode.NotFound)]
    [InlineData("/admin/versions/99/restore", HttpStatusCode.NotFound)]
    [InlineData("/admin/freshness?show=some", HttpStatusCode.BadRequest)]
    [InlineData("/admin/freshness?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/admin/freshness?page=9999", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_named(string address, HttpStatusCode expected)
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);

        await publisher.PageAsync(address, expected);
    }

    private async Task<(HttpStatusCode Status, AngleSharp.Html.Dom.IHtmlDocument Page)> StaleAsync(HttpClient publisher)
    {
        const string second = "/admin/versions/2/restore";
        var form = (await publisher.PageAsync(second)).FormTo(second);
        await site.EditAsync(new("framework", "flask"), ("summary", "Changed meanwhile"));
        using var refused = await publisher.SendAsync(form, new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        return (refused.StatusCode, await AdvisorSite.ReadAsync(refused));
    }
}
