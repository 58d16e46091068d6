using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>From a first sign-in to a published article, as editors go; and what they meet when two change the same.</summary>
public sealed class EditorJourneyTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const string Text =
        """
        # Django and Flask after ten years

        ## Django

        Django ships with a built-in admin panel that editors can use from the first day. Its documentation is excellent.

        ## Flask

        Flask has no built-in admin panel, so you have to add one yourself. Flask is easy to learn for beginners.
        """;

    [Theory]
    [InlineData("with-scripts", true, 1280)]
    [InlineData("without-scripts", false, 390)]
    public async Task An_editor_adds_an_article_decides_each_suggestion_and_a_publisher_makes_it_public(string slug, bool hasScript, int width)
    {
        await using var browser = await site.SignedInAsync(Role.Publisher, new() { JavaScriptEnabled = hasScript, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await browser.NewPageAsync();
        await AddArticleAsync(page, slug);
        await BrowserSite.KeepPictureAsync(page, $"review-{width}");
        var accepted = 0;
        while (await page.Locator("[data-suggestion]").CountAsync() > 0 && accepted < 30)
        {
            var suggestion = await page.GetAttributeAsync("[data-suggestion]", "data-suggestion");
            await (hasScript ? page.Keyboard.PressAsync("a") : page.ClickAsync("form[action$='/accept'] button"));
            await page.WaitForFunctionAsync("was => document.querySelector('[data-suggestion]')?.dataset.suggestion !== was", suggestion);
            accepted++;
        }

        Assert.InRange(accepted, 3, 29);
        await page.GotoAsync("/admin/publish");
        await BrowserSite.KeepPictureAsync(page, $"publish-{width}");
        await page.FillAsync("[name=note]", $"Adds {slug}");
        await page.ClickAsync("main form .btn-primary");
        await page.GotoAsync($"/articles/{slug}");
        await BrowserSite.KeepPictureAsync(page, $"article-{width}");
        Assert.Equal(accepted, await page.Locator(".passages .claim").CountAsync());
    }

    [Fact]
    public async Task Single_keys_of_the_workbench_can_be_turned_off()
    {
        await using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.NewPageAsync();
        await AddArticleAsync(page, "keys");
        var (keySwitch, editing) = (page.Locator("[data-keys-switch]"), page.Locator(".bench-now textarea"));
        await keySwitch.ClickAsync();
        await Assertions.Expect(keySwitch).ToHaveTextAsync("Turn these keys on");
        await page.Keyboard.PressAsync("e");
        await page.ReloadAsync();
        await Assertions.Expect(keySwitch).ToHaveTextAsync("Turn these keys on");
        await Assertions.Expect(editing).ToHaveCountAsync(0);

        await keySwitch.ClickAsync();
        await page.Keyboard.PressAsync("e");

        await Assertions.Expect(editing.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_comes_second_sees_both_texts_and_decides_field_by_field()
    {
        await using var first = await site.SignedInAsync(Role.Editor);
        await using var second = await site.SignedInAsync(Role.Editor);
        var (one, other) = (await first.NewPageAsync(), await second.NewPageAsync());
        foreach (var (page, text) in new[] { (one, "What the first one wrote."), (other, "What the second one wrote.") })
        {
            await page.GotoAsync("/admin/frameworks/item/flask");
            await page.FillAsync("[name=summary]", text);
        }

        await one.ClickAsync("main form .btn-primary");
        await other.ClickAsync("main form .btn-primary");

        await Assertions.Expect(other.Locator("h1")).ToContainTextAsync("Somebody else changed this");
        await Assertions.Expect(other.Locator("[data-field=summary] [data-theirs]")).ToHaveTextAsync("What the first one wrote.");
        await Assertions.Expect(other.Locator("[data-field=summary] [data-yours]")).ToHaveTextAsync("What the second one wrote.");
        await BrowserSite.KeepPictureAsync(other, "conflict");
        await other.CheckAsync("#keep-yours-summary");
        await other.ClickAsync("main form .btn-primary");
        await one.ReloadAsync();
        await one.GotoAsync("/admin/frameworks/item/flask");
        Assert.Equal("What the second one wrote.", await one.InputValueAsync("[name=summary]"));
    }

    private static async Task AddArticleAsync(IPage page, string slug)
    {
        await page.GotoAsync("/admin/articles/new");
        await page.FillAsync("[name=pasted]", Text);
        foreach (var (field, value) in new[]
        {
            ("slug", slug), ("title", $"Ten years {slug}"), ("publisher", "Example press"), ("published", "2026-05"), ("trust", "0.8"),
            ("trust-reason", "Written by people who run both."), ("summary", "A comparison from practice."),
        })
        {
            await page.FillAsync($"[name='{field}']", value);
        }

        await page.ClickAsync("main form .btn-primary");
    }
}
