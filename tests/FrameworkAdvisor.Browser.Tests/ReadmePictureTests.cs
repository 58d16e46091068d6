using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>Makes the picture that the README shows; what it shows is asserted, so that it cannot show something else.</summary>
[Trait("Category", "Slow")]
public sealed class ReadmePictureTests(BrowserSite site)
{
    private const string Answers = "product=saas&parts=pages&scope=large&staff-editing=daily&control=some";

    [Fact]
    public async Task The_result_page_is_shown_from_the_verdict_to_the_reasons_against_it()
    {
        await using var browser = await site.OpenAsync(new() { ViewportSize = new() { Width = 960, Height = 900 }, DeviceScaleFactor = 1.5f });
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/advice/result?{Answers}");
        Assert.Equal("Django fits your project better.", await page.TextContentAsync("h1"));
        await Assertions.Expect(page.Locator("[data-sureness]")).ToContainTextAsync("in about 95 of 100");
        var reasons = (await page.Locator(".reasons").BoundingBoxAsync())!;

        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Repository(), ".pictures", "result.png"),
            FullPage = true,
            Clip = new() { Width = 960, Height = reasons.Y + reasons.Height },
        });
    }

    private static string Repository([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..");
}
