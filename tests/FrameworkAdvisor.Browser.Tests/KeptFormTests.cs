using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What is typed and not yet sent is not lost, and does not come back once it has arrived.</summary>
public sealed class KeptFormTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const string Flask = "/admin/frameworks/item/flask";
    private const string Summary = "[name=summary]";
    private const string Notice = "[data-brought-back]";

    [Fact]
    public async Task What_was_typed_is_back_after_a_walk_elsewhere_and_can_be_thrown_away()
    {
        await using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(Flask);
        var stored = await page.InputValueAsync(Summary);
        await page.FillAsync(Summary, "Half a thought");

        await page.GotoAsync("/admin/needs");
        await page.GotoAsync(Flask);

        Assert.Equal("Half a thought", await page.InputValueAsync(Summary));
        await page.ClickAsync($"{Notice} button");
        Assert.Equal(stored, await page.InputValueAsync(Summary));
        await page.ReloadAsync();
        Assert.Equal(stored, await page.InputValueAsync(Summary));
        Assert.Equal(0, await page.Locator(Notice).CountAsync());
    }

    [Fact]
    public async Task What_the_site_has_taken_does_not_come_back_and_what_it_refused_stays()
    {
        await using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/admin/frameworks/new");
        await page.FillAsync(Summary, "A third one.");
        await page.FillAsync("[name=site]", "https://example.org/");
        await page.FillAsync("[name=name]", "Third");
        await page.FillAsync("[name=slug]", "flask");
        await page.ClickAsync("[data-keep] .btn-primary");
        await Assertions.Expect(page.Locator("[data-errors]")).ToBeVisibleAsync();
        await page.GotoAsync("/admin");
        await page.GotoAsync("/admin/frameworks/new");
        Assert.Equal("A third one.", await page.InputValueAsync(Summary));
        await page.ClickAsync("[data-keep] .btn-primary");
        await Assertions.Expect(page.Locator("[data-errors]")).ToBeVisibleAsync();
        await page.FillAsync("[name=slug]", "third");
        await page.GotoAsync("/admin/frameworks/new");
        Assert.Equal("A third one.", await page.InputValueAsync(Summary));
        Assert.Equal("third", await page.InputValueAsync("[name=slug]"));

        await page.ClickAsync("[data-keep] .btn-primary");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Frameworks");
        await page.GotoAsync("/admin/frameworks/new");

        Assert.Equal("", await page.InputValueAsync(Summary));
        Assert.Equal(0, await page.Locator(Notice).CountAsync());
    }

    [Fact]
    public async Task What_was_typed_over_an_earlier_version_meets_the_later_one_as_a_conflict()
    {
        await using var slow = await site.SignedInAsync(Role.Editor);
        await using var quick = await site.SignedInAsync(Role.Editor);
        var (mine, theirs) = (await slow.NewPageAsync(), await quick.NewPageAsync());
        await mine.GotoAsync(Flask);
        await mine.FillAsync(Summary, "Mine.");
        await mine.GotoAsync("/admin");
        await theirs.GotoAsync(Flask);
        await theirs.FillAsync(Summary, "Theirs.");
        await theirs.ClickAsync("[data-keep] .btn-primary");

        await mine.GotoAsync(Flask);
        await mine.ClickAsync("[data-keep] .btn-primary");

        await Assertions.Expect(mine.Locator("[data-field=summary] [data-theirs]")).ToHaveTextAsync("Theirs.");
        await Assertions.Expect(mine.Locator("[data-field=summary] [data-yours]")).ToHaveTextAsync("Mine.");
        await mine.CheckAsync("#keep-theirs-summary");
        await mine.ClickAsync("main form .btn-primary");
        await mine.GotoAsync(Flask);
        Assert.Equal("Theirs.", await mine.InputValueAsync(Summary));
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_nothing_in_the_tab()
    {
        await using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(Flask);
        await page.FillAsync(Summary, "Not for the next one");
        Assert.NotEqual(0, await page.EvaluateAsync<int>("sessionStorage.length"));

        await page.ClickAsync("[action='/admin/sign-out'] button");

        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        Assert.DoesNotContain("Not for the next one", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_s_note_is_kept_for_the_result_it_was_written_on()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/decisions/new?{Pages.Large}");
        await page.FillAsync("main form textarea >> nth=0", "We have two people who know it.");

        await page.GotoAsync($"/decisions/new?{Pages.TooClose}");
        Assert.Equal(0, await page.Locator(Notice).CountAsync());
        await page.GotoAsync($"/decisions/new?{Pages.Large}");

        await Assertions.Expect(page.Locator(Notice)).ToBeVisibleAsync();
        Assert.Equal("We have two people who know it.", await page.InputValueAsync("main form textarea >> nth=0"));
    }

    [Fact]
    public async Task A_decision_that_is_saved_does_not_come_back_as_if_it_were_not()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/decisions/new?{Pages.Large}");
        await page.FillAsync("[name=title]", "Our shop");
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Decision saved");

        await page.GotoAsync($"/decisions/new?{Pages.Large}");

        Assert.Equal(0, await page.Locator(Notice).CountAsync());
        Assert.NotEqual("Our shop", await page.InputValueAsync("[name=title]"));
    }

    [Fact]
    public async Task Choices_are_kept_with_the_words_they_belong_to()
    {
        await using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/admin/articles/guru99/claim");
        await page.FillAsync("[data-keep] textarea >> nth=0", "Flask can serve APIs");
        var stance = page.Locator("[data-keep] select[name=stance]");
        await stance.SelectOptionAsync("-2");

        await page.GotoAsync("/admin");
        await page.GotoAsync("/admin/articles/guru99/claim");

        Assert.Equal("-2", await stance.InputValueAsync());
        Assert.Equal("Flask can serve APIs", await page.InputValueAsync("[data-keep] textarea >> nth=0"));
    }

    [Fact]
    public async Task Long_work_says_that_it_is_under_way()
    {
        await using var browser = await site.SignedInAsync(Role.Publisher);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/admin/articles/guru99");
        await page.EvaluateAsync("() => document.querySelector('form[data-working]').addEventListener('submit', event => event.preventDefault())");

        await page.ClickAsync("form[data-working] button");

        await Assertions.Expect(page.Locator(".working[role=status] progress")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".working")).ToContainTextAsync("Looking for claims");
    }
}
