using System.Globalization;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

public sealed class IdleTests(BrowserSite site)
{
    [Fact]
    public async Task Who_does_nothing_is_told_before_being_signed_out_and_can_stay()
    {
        await using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync("/admin/frameworks/item/flask");
        var notice = page.Locator(".idle-notice");
        var idle = TimeSpan.FromMinutes(int.Parse((await page.GetAttributeAsync("[data-idle-minutes]", "data-idle-minutes"))!, CultureInfo.InvariantCulture));

        await page.Clock.FastForwardAsync((long)(idle - TimeSpan.FromMinutes(6)).TotalMilliseconds);
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await page.Clock.FastForwardAsync((long)TimeSpan.FromMinutes(1).TotalMilliseconds);
        await Assertions.Expect(notice).ToContainTextAsync("signed out in 5 minutes");
        await notice.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(notice).ToHaveCountAsync(0);

        await page.Clock.FastForwardAsync((long)(idle - TimeSpan.FromMinutes(5)).TotalMilliseconds);
        await browser.ClearCookiesAsync();
        await notice.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(notice).ToContainTextAsync("You are signed out");
    }
}
