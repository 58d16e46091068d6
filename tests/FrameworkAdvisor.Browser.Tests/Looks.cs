using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What the checklist in WCAG.md asks of a page beyond axe. Each look lists what it finds wrong.</summary>
internal static class Looks
{
    // The colours as they are on the screen, whatever way the styles write them, and how far apart two are by WCAG's formula.
    private const string Colours = """
          const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
          const over = (colours) => { pen.clearRect(0, 0, 1, 1); for (const one of colours) { pen.fillStyle = one; pen.fillRect(0, 0, 1, 1); } return [...pen.getImageData(0, 0, 1, 1).data]; };
          const behind = one => { const found = []; for (let at = one; at; at = at.parentElement) found.unshift(getComputedStyle(at).backgroundColor); return ['Canvas', ...found]; };
          const luminance = rgb => rgb.slice(0, 3).map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4).reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
          const contrast = (a, b) => { const [low, high] = [luminance(over(a)), luminance(over(b))].sort((x, y) => x - y); return (high + .05) / (low + .05); };
        """;

    /// <summary>Everything that can be unfolded, unfolded.</summary>
    public static Task UnfoldAsync(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");

    /// <summary>1.3.1 and 2.4.6: one heading of the first level, none left out on the way down. 2.5.3: who speaks can say what stands there. 1.4.13, 2.5.7: nothing hides in hovering or dragging.</summary>
    public static async Task<IEnumerable<string>> StructureAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const faults = [];
          const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.checkVisibility()).map(one => +one.tagName[1]);
          if (levels.filter(one => one === 1).length !== 1) faults.push(`${levels.filter(one => one === 1).length} headings of the first level`);
          levels.forEach((level, at) => { if (level > (levels[at - 1] ?? 0) + 1) faults.push(`heading ${at + 1} is of level ${level} after ${levels[at - 1] ?? 'nothing'}`); });
          const words = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
          for (const one of document.querySelectorAll('a[aria-label], button[aria-label], summary[aria-label], a[aria-labelledby], button[aria-labelledby]')) {
            const name = one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id)?.textContent).join(' ');
            if (!words(name).includes(words(one.innerText))) faults.push(`“${one.innerText}” is called “${name}”`);
          }
          for (const one of document.querySelectorAll('body [title], [draggable=true]')) faults.push(`only hovering or dragging reaches ${one.outerHTML.slice(0, 90)}`);
          return faults;
        }
        """);

    /// <summary>2.5.8: 24 pixels a side, or that much room around it.</summary>
    public static async Task<IEnumerable<string>> SmallTargetsAsync(IPage page) =>
        (await page.RunAxe(new() { RunOnly = new() { Type = "rule", Values = ["target-size"] } })).Violations
            .SelectMany(one => one.Nodes).Take(3).Select(node => $"too small to hit: {node.Html}");

    /// <summary>1.4.11: the frame of a field, or its ground, and the frame around what the keyboard is on, stand out three to one.</summary>
    public static async Task<IEnumerable<string>> FaintControlsAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>($$"""
            () => {
              {{Colours}}
              const faults = [];
              const shows = one => one.checkVisibility() && !one.disabled && !one.closest('.visually-hidden');
              for (const one of [...document.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea')].filter(shows)) {
                const style = getComputedStyle(one);
                const around = behind(one.parentElement);
                const frame = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none' ? contrast([...around, style.borderTopColor], around) : 1;
                const ground = contrast(behind(one), around);
                if (Math.max(frame, ground) < 3) faults.push(`frame ${frame.toFixed(2)} to one in the {{scheme}} at ${one.outerHTML.slice(0, 110)}`);
              }
              const seen = new Set();
              for (const one of [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(shows)) {
                const around = behind(one.parentElement);
                const kind = `${one.tagName} ${one.className} ${one.type} ${around}`;
                if (seen.has(kind)) continue;
                seen.add(kind);
                one.focus({ preventScroll: true });
                const shown = [one, one.closest('label'), ...one.labels ?? []].find(own => own && getComputedStyle(own).outlineStyle !== 'none');
                const line = shown ? contrast([...around, getComputedStyle(shown).outlineColor], around) : 1;
                if (line < 3) faults.push(`focus ${line.toFixed(2)} to one in the {{scheme}} at ${one.outerHTML.slice(0, 110)}`);
              }
              return faults.slice(0, 3);
            }
            """);
    }

    /// <summary>2.4.11: nothing that stays in place covers what the keyboard is on.</summary>
    public static async Task<IEnumerable<string>> CoveredFocusAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const staying = [...document.querySelectorAll('body *')].filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && one.checkVisibility());
          if (staying.length === 0) return [];
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(one => one.checkVisibility() && !one.disabled)
            .filter(one => {
              one.focus();
              const own = staying.filter(cover => !cover.contains(one)).map(cover => cover.getBoundingClientRect());
              const boxes = [...one.getClientRects()].filter(box => box.width > 0);
              return boxes.length > 0 && boxes.every(box => own.some(cover => cover.left <= box.left && cover.top <= box.top && cover.right >= box.right && cover.bottom >= box.bottom));
            })
            .slice(0, 3).map(one => `covered while the keyboard is on it: ${one.outerHTML.slice(0, 110)}`);
        }
        """);

    /// <summary>1.4.12: with more room between lines, words and letters nothing is cut off and nothing lies over its neighbour.</summary>
    public static async Task<IEnumerable<string>> CutBySpacingAsync(IPage page)
    {
        await page.EvaluateAsync("""
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
            }
            """);
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')]
              .filter(one => one.checkVisibility() && one.clientWidth > 1 && !one.closest('svg, .visually-hidden, select, [hidden]') && !['INPUT', 'TEXTAREA', 'PROGRESS'].includes(one.tagName))
              .filter(one => {
                const style = getComputedStyle(one);
                if (style.display === 'inline' || style.display === 'contents') return false;
                const text = [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
                const high = one.scrollHeight > one.clientHeight + 3, wide = one.scrollWidth > one.clientWidth + 3;
                return ['hidden', 'clip'].includes(style.overflowY) && high || ['hidden', 'clip'].includes(style.overflowX) && wide || text && (high && style.overflowY === 'visible' || wide && style.overflowX === 'visible');
              })
              .slice(0, 3).map(one => `cut with wider text: ${one.outerHTML.slice(0, 110)}`)
            """);
        return [.. cut, .. await Sweep.TooWideAsync(page)];
    }
}
