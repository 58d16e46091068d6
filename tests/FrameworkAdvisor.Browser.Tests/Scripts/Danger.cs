using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests.Scripts;

/// <summary>Sees whether a page ran a script of ours, or has something that would.</summary>
internal static class Danger
{
    private const string Listen =
        """
        (() => {
          const fired = [];
          Object.defineProperty(window, 'hit', { value: () => { fired.push('hit'); } });
          Object.defineProperty(window, 'fired', { value: fired });
        })();
        """;

    // Elements and attributes as the browser understood them, not as they were written.
    private const string Look =
        """
        async () => {
          await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
          const found = [...window.fired];
          const runs = /^\s*(javascript|vbscript|data|feed|view-source)\s*:/i;
          for (const one of document.querySelectorAll('*')) {
            for (const attribute of one.attributes) {
              const plain = attribute.value.replace(/[\u0000-\u0020]/g, '');
              if (/^on/i.test(attribute.name)) found.push(`${one.tagName} ${attribute.name}`);
              if (/^(xlink:)?href$|^src$|^action$|^formaction$|^data$|^srcdoc$/i.test(attribute.name) && (runs.test(plain) || attribute.name === 'srcdoc')) found.push(`${one.tagName} ${attribute.name}=${plain.slice(0, 60)}`);
            }
            if (/^(iframe|object|embed|base|frame|applet|math|marquee|video|audio)$/i.test(one.tagName)) found.push(one.tagName);
            if (one.tagName === 'META' && one.httpEquiv === 'refresh') found.push('META refresh');
            if (/^script$/i.test(one.tagName) && !(one.src && new URL(one.src).origin === location.origin)) found.push(`SCRIPT ${one.src}`);
            if (/^style$/i.test(one.tagName)) found.push('STYLE');
          }
          return found;
        }
        """;

    public static Task ListenAsync(IBrowserContext browser) => browser.AddInitScriptAsync(Listen);

    /// <summary>What was found; nothing on a page that is as it should be.</summary>
    public static async Task<string[]> FindAsync(IPage page) => await page.EvaluateAsync<string[]>(Look);
}
