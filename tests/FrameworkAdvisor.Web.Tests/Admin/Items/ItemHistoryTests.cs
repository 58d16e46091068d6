using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public sealed class ItemHistoryTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task The_history_tells_who_changed_what_and_any_earlier_state_comes_back()
    {
        var (browser, email) = await site.SignedInAsync(Role.Editor, null);
        var item = (await site.ItemsAsync()).First(one => one.Kind == ItemKinds.Scenario);
        var address = DraftOf.AddressOf(item.Key);
        var rest = string.Join(' ', Enumerable.Range(1, 40).Select(number => $"word{number}"));
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            using var saved = await browser.PostFormAsync(address, new Dictionary<string, string> { ["title"] = title, ["passage"] = $"{title} {rest}" });
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        }

        var page = await browser.PageAsync($"{address}/history");

        var entries = page.QuerySelectorAll("[data-entry]");
        Assert.Equal(["Third", "Second", "First"], entries.Select(entry => entry.QuerySelectorAll("[data-field=title] td")[1].TextContent));
        Assert.Equal(["Second", "First", item["title"]], entries.Select(entry => entry.QuerySelectorAll("[data-field=title] td")[0].TextContent));
        Assert.All(entries, entry => Assert.Contains(email, entry.QuerySelector("p")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("Third ", entries[0].QuerySelector("[data-field=passage] ins")!.TextContent);
        Assert.Equal("Second ", entries[0].QuerySelector("[data-field=passage] del")!.TextContent);

        using var restored = await browser.PostFormAsync(
            $"{address}/history", new Dictionary<string, string> { ["entry"] = entries[1].GetAttribute("data-entry")! }, $"{address}/restore");
        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        Assert.Equal("First", (await site.ItemAsync(item.Key))!["title"]);
        using var original = await browser.PostFormAsync(
            $"{address}/history", new Dictionary<string, string> { ["entry"] = entries[2].GetAttribute("data-entry")! }, $"{address}/restore");
        Assert.Equal(item.Values, (await site.ItemAsync(item.Key))!.Values);
        Assert.Equal(5, (await site.EntriesAsync(item.Key)).Count);
        Assert.Contains("Restored", (await browser.PageAsync(original.Headers.Location!.OriginalString)).QuerySelector("[data-done]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_something_that_is_gone_comes_back_after_it()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var framework = await site.PlantAsync(ItemKinds.Framework);
        var model = await site.PlantAsync(ItemKinds.Rating);
        var rating = model.With(new Dictionary<string, string> { ["framework"] = framework.Id });
        await site.PutAsync(rating);
        await site.RemoveAsync(rating.Key);
        await site.RemoveAsync(framework.Key);

        using var early = await browser.PostFormAsync("/admin/deleted", new Dictionary<string, string>(), $"{DraftOf.AddressOf(rating.Key)}/restore");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains(framework.Id, (await AdvisorSite.ReadAsync(early)).QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);

        foreach (var key in new[] { framework.Key, rating.Key })
        {
            using var restored = await browser.PostFormAsync("/admin/deleted", new Dictionary<string, string>(), $"{DraftOf.AddressOf(key)}/restore");
            Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        }

        Assert.Equal(rating.Values, (await site.ItemAsync(rating.Key))!.Values);
    }

    [Fact]
    public async Task A_long_history_has_pages()
    {
        using var browser = await site.SignedInAsync(Role.Viewer);
        var item = await site.PlantAsync(ItemKinds.Criterion);
        for (var number = 0; number < 52; number++)
        {
            await site.PutAsync(item.With(new Dictionary<string, string> { ["name"] = $"Name {number}" }));
        }

        var first = await browser.PageAsync($"{DraftOf.AddressOf(item.Key)}/history");
        var second = await browser.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 3), (first.QuerySelectorAll("[data-entry]").Length, second.QuerySelectorAll("[data-entry]").Length));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }
}
