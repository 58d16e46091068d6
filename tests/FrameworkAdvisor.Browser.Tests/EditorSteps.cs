using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What editors do before anything else.</summary>
internal static class EditorSteps
{
    public const string Password = "four quiet lanterns burn";

    /// <summary>Sets a password by a one-time link, then the second factor, and goes on to the start page.</summary>
    public static async Task SignInAsync(this IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.FillAsync("input[name=password]", Password);
        await page.ClickAsync("main form .btn-primary");
        var key = (await page.TextContentAsync("[data-key]"))!.Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("input[name=code]", OneTimeCodes.CodeOf(key, DateTimeOffset.UtcNow));
        await page.ClickAsync("main form:has(input[name=code]) .btn-primary");
        await page.GotoAsync("/admin");
    }
}
