using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>The Tab key alone goes through whole pages: to everything, in order, and out at the end.</summary>
public sealed class KeyboardTests(BrowserSite site)
{
    [Fact]
    public async Task Tab_reaches_everything_in_the_order_of_the_page_and_leaves_it()
    {
        await using var reader = await site.OpenAsync();
        await using var editor = await site.SignedInAsync(Role.Administrator);

        List<string> faults =
        [
            .. await reader.FaultsAsync(
                ["/", "/advice/parts", $"/advice/check?{Pages.Large}", $"/advice/result?{Pages.Large}", "/compare", "/frameworks/flask", $"/decisions/new?{Pages.Large}"], WalkAsync),
            .. await editor.FaultsAsync(["/admin", "/admin/frameworks/item/flask", "/admin/frameworks", "/admin/articles/new"], WalkAsync),
        ];

        Sweep.AssertNone(faults);
    }

    [Fact]
    public async Task A_page_that_keeps_the_keyboard_is_found()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("""
            () => {
              const link = document.querySelector('header nav a');
              link.addEventListener('keydown', event => event.preventDefault());
            }
            """);

        Assert.Contains(await WalkAsync(page), fault => fault.StartsWith("never reached", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> WalkAsync(IPage page)
    {
        // Of radio buttons of one name the keyboard reaches one; the arrows do the rest.
        var count = await page.EvaluateAsync<int>("""
            () => {
              window.visited = [];
              const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter(one => one.checkVisibility() && !one.disabled)
                .filter((one, at, all) => one.type !== 'radio' || all.findIndex(other => other.type === 'radio' && other.name === one.name) === at);
              window.stops = stops;
              document.addEventListener('focusin', event => visited.push(event.target));
              return stops.length;
            }
            """);
        for (var press = 0; press <= count + 10 && !await page.EvaluateAsync<bool>("visited.length > 1 && (document.activeElement === document.body || visited.at(-1) === visited[0])"); press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        return await page.EvaluateAsync<string[]>("""
            () => {
              const places = visited.map(one => stops.findIndex(stop => stop === one || one.type === 'radio' && stop.name === one.name)).filter(at => at >= 0);
              const end = places.lastIndexOf(0) > 0 ? places.lastIndexOf(0) : places.length;
              const missed = stops.filter((_, at) => !places.includes(at)).map(one => `never reached by Tab: ${one.outerHTML.slice(0, 110)}`);
              const back = places.slice(1, end).map((at, index) => at < places[index] ? `Tab goes back to ${stops[at].outerHTML.slice(0, 110)}` : null).filter(one => one);
              return [...missed, ...back].slice(0, 3);
            }
            """);
    }
}
