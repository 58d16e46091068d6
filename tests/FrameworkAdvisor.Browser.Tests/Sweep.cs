using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>Looks at many pages one after the other and lists what is wrong with each.</summary>
internal static class Sweep
{
    private static readonly AxeRunOptions contrastAlone = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    public static async Task<List<string>> FaultsAsync(this IBrowserContext browser, IEnumerable<string> addresses, Func<IPage, Task<IEnumerable<string>>> look)
    {
        var page = await browser.NewPageAsync();
        var faults = new List<(string Address, string Text)>();
        page.Console += (_, message) =>
        {
            // A page of an error is what some addresses are for.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
            {
                faults.Add((page.Url, $"the console says {message.Text}"));
            }
        };
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange((await look(page)).Select(fault => (address, fault)));
        }

        await page.CloseAsync();
        return [.. faults.GroupBy(fault => fault.Text, fault => fault.Address).Select(group => $"{group.Key} ({string.Join(", ", group.Take(3))}{(group.Count() > 3 ? $" and {group.Count() - 3} more" : "")})")];
    }

    /// <summary>Each fault in full: what an empty list should have been is cut short.</summary>
    public static void AssertNone(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));

    /// <summary>What axe finds, and where nobody sees the keyboard.</summary>
    public static async Task<IEnumerable<string>> AxeAndFocusAsync(IPage page, ColorScheme scheme) => [.. await AxeAsync(page, scheme), .. await UnseenFocusAsync(page)];

    /// <summary>What axe finds, with the places; in the dark, where nothing but colours is another, of colours alone.</summary>
    public static async Task<IEnumerable<string>> AxeAsync(IPage page, ColorScheme scheme) =>
        (await page.RunAxe(scheme == ColorScheme.Dark ? contrastAlone : null)).Violations
            .Select(one => $"{one.Id} at {string.Join(" and ", one.Nodes.Take(3).Select(node => node.Target))}: {one.Help}");

    /// <summary>What sticks out at the side.</summary>
    public static async Task<IEnumerable<string>> TooWideAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > width + 1 && !one.closest('.table-scroll'));
          return [`${document.documentElement.scrollWidth} wide because of ${out.slice(0, 3).map(one => one.outerHTML.slice(0, 90)).join(' and ')}`];
        }
        """);

    /// <summary>What shows nothing, or next to nothing, when the keyboard is on it. One press of a key tells the browser that it is used.</summary>
    public static async Task<IEnumerable<string>> UnseenFocusAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(one => one.checkVisibility() && !one.disabled)
              .filter(one => {
                one.focus();
                if (document.activeElement !== one) return true;
                // A choice shows it on the box around it.
                return ![one, one.closest('label'), ...one.labels ?? []].some(shown => {
                  if (!shown) return false;
                  const style = getComputedStyle(shown);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
                });
              })
              .slice(0, 3).map(one => `nobody sees the keyboard on ${one.outerHTML.slice(0, 110)}`)
            """);
    }
}
