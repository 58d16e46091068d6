using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>The browser that is installed: one that was downloaded for the tests alone may not run everywhere.</summary>
internal static class Chromium
{
    private static readonly string[] usualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    // No connection of its own, and no sandbox: a test machine's root has none.
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static string Path { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") }.Concat(usualPlaces).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium is installed: install the package chromium, or name one in the variable CHROMIUM.");

    public static BrowserTypeLaunchOptions Options() => new() { ExecutablePath = Path, Args = Arguments };
}
