using System.Globalization;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What a first visit costs on a phone.</summary>
public sealed class FirstVisitTests(BrowserSite site)
{
    private const int MostBytes = 60 * 1024;
    private const int MostRequests = 8;

    // There should be none; where a page pauses while it comes in differs from run to run, and half of what counts as good is the limit.
    private const double MostShift = 0.05;

    [Fact]
    public async Task A_first_visit_to_any_page_loads_little_from_here_alone_and_nothing_jumps()
    {
        var faults = new List<string>();
        foreach (var address in Pages.Public(site.Advisor))
        {
            await using var browser = await site.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 800 } });
            var page = await browser.NewPageAsync();
            var devTools = await browser.NewCDPSessionAsync(page);
            await devTools.SendAsync("Network.enable");
            var (bytes, requests, strangers) = (0.0, 0, new List<string>());
            devTools.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
            page.Request += (_, request) =>
            {
                requests++;
                if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal))
                {
                    strangers.Add(request.Url);
                }
            };

            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var jumped = await page.EvaluateAsync<string[]>("""
                () => new Promise(done => {
                  const seen = [];
                  new PerformanceObserver(list => {
                    for (const one of list.getEntries()) seen.push(`${one.value} at ${one.sources.map(source => source.node?.outerHTML?.slice(0, 60) ?? source.node?.textContent).join(' and ')}`);
                  }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => done(seen), 100);
                })
                """);

            if (bytes > MostBytes || requests > MostRequests || strangers.Count > 0 || jumped.Sum(one => double.Parse(one.Split(' ')[0], CultureInfo.InvariantCulture)) > MostShift)
            {
                faults.Add(FormattableString.Invariant($"{address}: {bytes:0} bytes in {requests} requests, layout shift {string.Join(", ", jumped)}, {string.Join(' ', strangers)}"));
            }
        }

        Sweep.AssertNone(faults);
    }
}
