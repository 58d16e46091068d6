using System.Net;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public sealed class ItemConflictTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static readonly Dictionary<string, string> nothing = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_simultaneous_saves_one_wins_and_the_other_sees_its_own_words_two_hundred_times()
    {
        var item = await site.PlantAsync(ItemKinds.Scenario);
        var address = DraftOf.AddressOf(item.Key);
        var sides = new List<(HttpClient Browser, IHtmlFormElement Form, string Name)>();
        foreach (var name in new[] { "Left", "Right" })
        {
            var browser = await site.SignedInAsync(Role.Editor);
            sides.Add((browser, (await browser.PageAsync(address)).FormTo(address), name));
        }

        var entries = (await site.EntriesAsync(item.Key)).Count;
        for (var round = 0; round < 200; round++)
        {
            var version = await site.VersionAsync(item.Key);
            var pair = await Task.WhenAll(sides.Select(side => Task.Run(
                async () => (Text: $"{side.Name} {round}", Response: await SaveAsync(side.Browser, side.Form, version, $"{side.Name} {round}")), Cancelled)));

            var stored = (await site.ItemAsync(item.Key))!["title"];
            var (won, lost) = (Assert.Single(pair, one => one.Response.StatusCode == HttpStatusCode.SeeOther), Assert.Single(pair, one => one.Response.StatusCode == HttpStatusCode.Conflict));
            Assert.Equal(won.Text, stored);
            var screen = await AdvisorSite.ReadAsync(lost.Response);
            Assert.Equal((lost.Text, won.Text), (Cell(screen, "title", "yours"), Cell(screen, "title", "theirs")));
            Array.ForEach(pair, one => one.Response.Dispose());
        }

        Assert.Equal(entries + 200, (await site.EntriesAsync(item.Key)).Count);
        sides.ForEach(side => side.Browser.Dispose());
    }

    [Fact]
    public async Task Fields_that_do_not_overlap_are_merged_and_the_note_says_which_are_somebody_elses()
    {
        var (item, browser, form) = await OpenAsync();
        await site.PutAsync(item.With(new Dictionary<string, string> { ["passage"] = "Theirs." }));

        using var response = await browser.SendAsync(form, new Dictionary<string, string> { ["title"] = "Mine" });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var stored = (await site.ItemAsync(item.Key))!;
        Assert.Equal(("Mine", "Theirs."), (stored["title"], stored["passage"]));
        Assert.Contains("Passage", (await browser.PageAsync(response.Headers.Location!.OriginalString)).QuerySelector("[data-taken]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theirs", "Their title")]
    [InlineData("yours", "My title")]
    [InlineData("anew", "A third title")]
    public async Task A_conflict_is_decided_field_by_field(string keep, string expected)
    {
        var (item, browser, form) = await OpenAsync();
        await site.PutAsync(item.With(new Dictionary<string, string> { ["title"] = "Their title", ["difference"] = "Their difference." }));
        using var conflict = await browser.SendAsync(form, new Dictionary<string, string> { ["title"] = "My title", ["passage"] = "My passage." });

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var screen = await AdvisorSite.ReadAsync(conflict);
        Assert.Equal((item["title"], "Their title", "My title"), (Cell(screen, "title", "was"), Cell(screen, "title", "theirs"), Cell(screen, "title", "yours")));
        Assert.Equal(["Passage, yours: My passage.", "Difference, theirs: Their difference."], screen.QuerySelectorAll("[data-merged] li").Select(line => line.TextContent));
        Assert.Equal("Their title", (await site.ItemAsync(item.Key))!["title"]);

        using var undecided = await browser.SendAsync(screen.FormTo(DraftOf.AddressOf(item.Key)), nothing);
        Assert.Equal(HttpStatusCode.Conflict, undecided.StatusCode);
        screen = await AdvisorSite.ReadAsync(undecided);
        Assert.Single(screen.QuerySelectorAll("[data-errors] a"));

        using var saved = await browser.SendAsync(
            screen.FormTo(DraftOf.AddressOf(item.Key)), new Dictionary<string, string> { ["keep.title"] = keep, ["title"] = "A third title" });

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var stored = (await site.ItemAsync(item.Key))!;
        Assert.Equal((expected, "My passage.", "Their difference."), (stored["title"], stored["passage"], stored["difference"]));
        Assert.Equal(3, (await site.EntriesAsync(item.Key)).Count);
    }

    [Fact]
    public async Task A_decision_may_meet_another_conflict()
    {
        var (item, browser, form) = await OpenAsync();
        var address = DraftOf.AddressOf(item.Key);
        await site.PutAsync(item.With(new Dictionary<string, string> { ["title"] = "Theirs" }));
        using var first = await browser.SendAsync(form, new Dictionary<string, string> { ["title"] = "Mine" });
        var screen = await AdvisorSite.ReadAsync(first);
        await site.PutAsync(item.With(new Dictionary<string, string> { ["title"] = "Theirs once more" }));

        using var second = await browser.SendAsync(screen.FormTo(address), new Dictionary<string, string> { ["keep.title"] = "yours" });

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        screen = await AdvisorSite.ReadAsync(second);
        Assert.Equal(("Theirs", "Theirs once more", "Mine"), (Cell(screen, "title", "was"), Cell(screen, "title", "theirs"), Cell(screen, "title", "yours")));
        using var third = await browser.SendAsync(screen.FormTo(address), new Dictionary<string, string> { ["keep.title"] = "yours" });
        Assert.Equal(HttpStatusCode.SeeOther, third.StatusCode);
        Assert.Equal("Mine", (await site.ItemAsync(item.Key))!["title"]);
    }

    [Fact]
    public async Task The_same_form_twice_is_harmless_and_with_another_content_is_not_taken_for_done()
    {
        var (item, browser, form) = await OpenAsync();
        var typed = new Dictionary<string, string> { ["title"] = "Once" };
        var both = await Task.WhenAll(browser.SendAsync(form, typed), browser.SendAsync(form, typed));
        using var later = await browser.SendAsync(form, typed);

        Assert.All([.. both, later], response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Equal(2, (await site.EntriesAsync(item.Key)).Count);

        using var other = await browser.SendAsync(form, new Dictionary<string, string> { ["title"] = "Twice" });
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        var page = await AdvisorSite.ReadAsync(other);
        Assert.Equal("Once", (await site.ItemAsync(item.Key))!["title"]);
        using var saved = await browser.SendAsync(page.FormTo(DraftOf.AddressOf(item.Key)), nothing);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal("Twice", (await site.ItemAsync(item.Key))!["title"]);
    }

    [Fact]
    public async Task A_form_that_makes_something_makes_it_once()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var form = (await browser.PageAsync("/admin/criteria/new")).FormTo("/admin/criteria/new");
        var typed = new Dictionary<string, string> { ["slug"] = "made-once", ["name"] = "Made once", ["description"] = "By one form." };

        var both = await Task.WhenAll(browser.SendAsync(form, typed), browser.SendAsync(form, typed));
        Assert.All(both, response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Single(await site.EntriesAsync(new("criterion", "made-once")));

        typed["slug"] = "made-later";
        using var other = await browser.SendAsync(form, typed);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        using var saved = await browser.SendAsync((await AdvisorSite.ReadAsync(other)).FormTo("/admin/criteria/new"), nothing);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.NotNull(await site.ItemAsync(new("criterion", "made-later")));
    }

    [Fact]
    public async Task What_is_deleted_while_somebody_writes_can_be_made_again_as_written()
    {
        var (item, browser, form) = await OpenAsync();
        var address = DraftOf.AddressOf(item.Key);
        await site.RemoveAsync(item.Key);

        using var lost = await browser.SendAsync(form, new Dictionary<string, string> { ["title"] = "Written in vain?" });

        Assert.Equal(HttpStatusCode.Conflict, lost.StatusCode);
        var page = await AdvisorSite.ReadAsync(lost);
        Assert.Contains("Written in vain?", page.QuerySelector("#field-title")!.TextContent, StringComparison.Ordinal);
        using var wrong = await browser.SendAsync(page.FormTo($"{address}/again"), new Dictionary<string, string> { ["article"] = "nobody-wrote-it" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = page.FormTo($"{address}/again");
        var both = await Task.WhenAll(browser.SendAsync(again, nothing), browser.SendAsync(again, nothing));
        Assert.All(both, response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Equal(item.With(new Dictionary<string, string> { ["title"] = "Written in vain?" }).Values, (await site.ItemAsync(item.Key))!.Values);
        Assert.Equal(["create", "delete", "restore"], (await site.EntriesAsync(item.Key)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task What_was_changed_since_is_neither_deleted_nor_restored_unseen()
    {
        var (item, browser, _) = await OpenAsync();
        var address = DraftOf.AddressOf(item.Key);
        var changed = item.With(new Dictionary<string, string> { ["title"] = "Changed once" });
        await site.PutAsync(changed);
        var deletion = (await browser.PageAsync($"{address}/delete")).FormTo($"{address}/delete");
        var restoring = (await browser.PageAsync($"{address}/history")).FormTo($"{address}/restore");
        await site.PutAsync(item.With(new Dictionary<string, string> { ["title"] = "Changed twice" }));

        using var kept = await browser.SendAsync(deletion, nothing);
        using var left = await browser.SendAsync(restoring, nothing);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (kept.StatusCode, left.StatusCode));
        Assert.Equal("Changed twice", (await site.ItemAsync(item.Key))!["title"]);
        using var restored = await browser.SendAsync((await AdvisorSite.ReadAsync(left)).FormTo($"{address}/restore"), nothing);
        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        Assert.Equal("Changed once", (await site.ItemAsync(item.Key))!["title"]);
        using var deleted = await browser.PostFormAsync($"{address}/delete", nothing);
        Assert.Equal(HttpStatusCode.SeeOther, deleted.StatusCode);
        Assert.Null(await site.ItemAsync(item.Key));
    }

    private async Task<(Item Item, HttpClient Browser, IHtmlFormElement Form)> OpenAsync()
    {
        var item = await site.PlantAsync(ItemKinds.Scenario);
        var browser = await site.SignedInAsync(Role.Editor);
        return (item, browser, (await browser.PageAsync(DraftOf.AddressOf(item.Key))).FormTo(DraftOf.AddressOf(item.Key)));
    }

    // As an editor would: what comes back because the database was busy is sent again.
    private static async Task<HttpResponseMessage> SaveAsync(HttpClient browser, IHtmlFormElement form, long version, string title)
    {
        var typed = new Dictionary<string, string> { ["title"] = title, ["operation"] = SecretLink.New(), ["version"] = $"{version}" };
        while (true)
        {
            var response = await browser.SendAsync(form, typed);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }

            response.Dispose();
        }
    }

    private static string Cell(IHtmlDocument screen, string field, string side) =>
        screen.QuerySelector($"[data-conflicts] tr[data-field='{field}'] [data-{side}]")!.TextContent;
}
