using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What <see cref="AccessibilityTests"/> and <see cref="ChecklistTests"/> look for on one page of each kind, on all there are.</summary>
[Trait("Category", "Slow")]
public sealed class EveryPageTests(BrowserSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_the_keyboard_is_seen(ColorScheme scheme)
    {
        await using var reader = await site.OpenAsync(new() { ColorScheme = scheme });
        await using var editor = await site.SignedInAsync(Role.Administrator, new() { ColorScheme = scheme });

        Sweep.AssertNone([.. await reader.FaultsAsync(Pages.EveryPublic(site.Advisor), LookAsync), .. await editor.FaultsAsync(Pages.EveryAdmin, LookAsync)]);

        Task<IEnumerable<string>> LookAsync(IPage page) => Sweep.AxeAndFocusAsync(page, scheme);
    }

    [Fact]
    public async Task Every_page_passes_the_looks_of_the_checklist()
    {
        await using var reader = await site.OpenAsync(ChecklistTests.Phone);
        await using var editor = await site.SignedInAsync(Role.Administrator, ChecklistTests.Phone);

        Sweep.AssertNone([.. await ChecklistTests.FaultsAsync(reader, Pages.EveryPublic(site.Advisor)), .. await ChecklistTests.FaultsAsync(editor, Pages.EveryAdmin)]);
    }
}
