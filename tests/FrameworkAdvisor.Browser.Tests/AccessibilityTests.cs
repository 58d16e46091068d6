using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What holds on every kind of page, the public ones and those of editors, in both themes.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_the_keyboard_is_seen_everywhere(ColorScheme scheme)
    {
        await using var browser = await site.OpenAsync(new() { ColorScheme = scheme });

        var faults = await browser.FaultsAsync(Pages.Public(site.Advisor), page => Sweep.AxeAndFocusAsync(page, scheme));

        Sweep.AssertNone(faults);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_the_keyboard_is_seen_in_the_admin_area(ColorScheme scheme)
    {
        await using var browser = await site.SignedInAsync(Role.Administrator, new() { ColorScheme = scheme });

        var faults = await browser.FaultsAsync(Pages.Admin, page => Sweep.AxeAndFocusAsync(page, scheme));

        Sweep.AssertNone(faults);
    }

    [Theory]
    [InlineData(320, 100)]
    [InlineData(1280, 200)]
    public async Task No_page_scrolls_sideways(int width, int textPercent)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 800 } };
        await using var reader = await site.OpenAsync(options);
        await using var editor = await site.SignedInAsync(Role.Administrator, new() { ViewportSize = options.ViewportSize });

        List<string> faults = [.. await reader.FaultsAsync(Pages.Public(site.Advisor), LookAsync), .. await editor.FaultsAsync(Pages.Admin, LookAsync)];

        Sweep.AssertNone(faults);

        async Task<IEnumerable<string>> LookAsync(IPage page)
        {
            await page.EvaluateAsync("percent => document.documentElement.style.fontSize = `${percent}%`", textPercent);
            return await Sweep.TooWideAsync(page);
        }
    }
}
