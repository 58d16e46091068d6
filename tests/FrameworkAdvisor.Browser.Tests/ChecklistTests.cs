using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What WCAG.md names this class for: one pass over every kind of page at the width of a phone, with a list of looks at each.</summary>
public sealed class ChecklistTests(BrowserSite site)
{
    // Colours that are on their way to others would be measured there.
    internal static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 800 }, ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task Public_pages_pass_the_looks_of_the_checklist()
    {
        await using var browser = await site.OpenAsync(Phone);

        Sweep.AssertNone(await FaultsAsync(browser, Pages.Public(site.Advisor)));
    }

    [Fact]
    public async Task Pages_of_the_admin_area_pass_the_looks_of_the_checklist()
    {
        await using var browser = await site.SignedInAsync(Role.Administrator, Phone);

        Sweep.AssertNone(await FaultsAsync(browser, Pages.Admin));
    }

    [Fact]
    public async Task Every_look_sees_what_it_is_for()
    {
        await using var browser = await site.OpenAsync(Phone);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("""
            <!DOCTYPE html><html lang="en"><title>Flaws</title><style>
              input { border: 1px solid #ccc; background: #fff; } button { outline: 3px solid #eee !important; } .small { position: absolute; left: 0; width: 9px; height: 9px; font-size: 8px; }
              .bar { position: fixed; inset: 0 0 auto 0; height: 300px; background: #fff; } .cut { height: 1.1em; overflow: hidden; }
            </style>
            <body><h1>One</h1><h3>Three</h3><button aria-label="Send">Post</button><input aria-label="Name"><p class="cut">Text that fits</p>
            <button class="small" style="top:400px">A</button><button class="small" style="top:408px">B</button><div class="bar"></div><p title="Seen while hovering only">Text</p></body></html>
            """);

        string[] found =
        [
            .. await Looks.StructureAsync(page), .. await Looks.SmallTargetsAsync(page), .. await Looks.CoveredFocusAsync(page), .. await Looks.FaintControlsAsync(page, ColorScheme.Light),
            .. await Looks.CutBySpacingAsync(page),
        ];

        foreach (var fault in new[] { "heading 2 is of level 3", "“Post” is called “Send”", "only hovering", "too small to hit", "covered while", "frame 1.", "focus 1.", "cut with wider text" })
        {
            Assert.Contains(found, one => one.StartsWith(fault, StringComparison.Ordinal));
        }
    }

    internal static async Task<List<string>> FaultsAsync(IBrowserContext browser, IReadOnlyList<string> addresses)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var ways = new HashSet<string>(StringComparer.Ordinal);
        var faults = await browser.FaultsAsync(addresses, async page =>
        {
            titles[new Uri(page.Url).AbsolutePath] = await page.TitleAsync();
            ways.Add(string.Join(' ', await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('header nav a, footer a')].map(one => one.getAttribute('href'))")));
            await Looks.UnfoldAsync(page);
            return
            [
                .. await Looks.StructureAsync(page), .. await Looks.SmallTargetsAsync(page), .. await Looks.CoveredFocusAsync(page),
                .. await Looks.FaintControlsAsync(page, ColorScheme.Light), .. await Looks.FaintControlsAsync(page, ColorScheme.Dark),
                .. await Looks.CutBySpacingAsync(page),
            ];
        });

        // 2.4.2: a title tells one page from every other. 3.2.3, 3.2.6: the ways on, and to what explains, are the same everywhere.
        faults.AddRange(titles.GroupBy(page => page.Value, page => page.Key).Where(pages => pages.Count() > 1).Select(pages => $"“{pages.Key}” is the title of {string.Join(" and ", pages)}"));
        faults.AddRange(ways.Count == 1 ? [] : ways.Select(way => $"one of several navigations: {way}"));
        return faults;
    }
}
