using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

public sealed class WhatIfTests(BrowserSite site)
{
    [Fact]
    public async Task Other_answers_are_compared_in_place_while_they_are_chosen_and_the_address_keeps_them()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/advice/what-if?was={Uri.EscapeDataString(Pages.Large)}&{Pages.Large}");
        await page.EvaluateAsync("window.isTheSamePage = true");

        await page.SelectOptionAsync("form[data-what-if] select[name=scope]", "tiny");

        await Assertions.Expect(page.Locator("[data-comparison] [data-conclusion]")).Not.ToBeEmptyAsync();
        await page.WaitForFunctionAsync("() => location.search.includes('scope=tiny')");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSamePage"));
        var said = await page.TextContentAsync("[data-conclusion]");
        await page.ReloadAsync();
        Assert.Equal(said, await page.TextContentAsync("[data-conclusion]"));
    }

    [Fact]
    public async Task Without_scripts_the_button_says_the_same()
    {
        await using var browser = await site.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/advice/what-if?was={Uri.EscapeDataString(Pages.Large)}&{Pages.Large}");

        await page.SelectOptionAsync("form[data-what-if] select[name=scope]", "tiny");
        await page.ClickAsync("form[data-what-if] button");

        Assert.Contains("scope=tiny", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-conclusion]")).Not.ToBeEmptyAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_result_the_form_comes_in_place_or_without_scripts_on_its_own_page(bool hasScripts)
    {
        await using var browser = await site.OpenAsync(new() { JavaScriptEnabled = hasScripts });
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/advice/result?{Pages.Large}");

        await page.ClickAsync("text=Choose other answers");
        await page.SelectOptionAsync("form[data-what-if] select[name=scope]", "tiny");
        if (hasScripts)
        {
            Assert.Equal("/advice/result", new Uri(page.Url).AbsolutePath);
            Assert.True(await page.EvalOnSelectorAsync<bool>("form[data-what-if]", "form => form.contains(document.activeElement)"));
        }
        else
        {
            await page.ClickAsync("form[data-what-if] button");
        }

        await Assertions.Expect(page.Locator("[data-comparison] [data-conclusion]")).Not.ToBeEmptyAsync();
    }
}
