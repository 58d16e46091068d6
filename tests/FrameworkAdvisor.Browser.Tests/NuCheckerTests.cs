using System.Text.Json;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>Every page as the server sends it is HTML without an error or a warning, those of errors too.</summary>
[Trait("Category", "Slow")]
public sealed class NuCheckerTests(BrowserSite site) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-html-");

    [Fact]
    public async Task Every_public_page_is_valid()
    {
        await using var browser = await site.OpenAsync();

        Assert.Empty(await FindingsAsync(browser, Pages.EveryPublic(site.Advisor)));
    }

    [Fact]
    public async Task Every_page_of_the_admin_area_is_valid()
    {
        await using var browser = await site.SignedInAsync(Role.Administrator);

        Assert.Empty(await FindingsAsync(browser, [.. Pages.EveryAdmin, "/admin/sign-in"]));
    }

    [Fact]
    public async Task A_planted_flaw_is_found()
    {
        await using var browser = await site.OpenAsync();

        var findings = await FindingsAsync(browser, ["/"], page => page.Replace("</main>", "<section><p>Text<br/></section></main></p>", StringComparison.Ordinal));

        Assert.Collection(
            findings.Order(StringComparer.Ordinal),
            finding => Assert.StartsWith("/: error: No “p” element in scope", finding, StringComparison.Ordinal),
            finding => Assert.StartsWith("/: info: Trailing slash on void elements", finding, StringComparison.Ordinal),
            finding => Assert.StartsWith("/: warning: Section lacks heading", finding, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<IReadOnlyList<string>> FindingsAsync(IBrowserContext browser, IReadOnlyList<string> addresses, Func<string, string>? change = null)
    {
        for (var page = 0; page < addresses.Count; page++)
        {
            var response = await browser.APIRequest.GetAsync(addresses[page], new() { Headers = [new("Accept", "text/html")] });
            Assert.StartsWith("text/html", response.Headers["content-type"], StringComparison.Ordinal);
            var file = Path.Combine(folder.FullName, $"{page}.html");
            await File.WriteAllBytesAsync(file, await response.BodyAsync(), TestContext.Current.CancellationToken);
            if (change is not null)
            {
                await File.WriteAllTextAsync(file, change(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
            }
        }

        var (_, output, errors) = await Checker.RunAsync("java", ["-jar", Checker.FileOf("vnu-jar/build/dist/vnu.jar"), "--format", "json", "--stdout", folder.FullName]);
        Assert.True(output.StartsWith('{'), $"The checker says nothing: {errors}");
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Select(message => $"{AddressOf(message)}: {Describe(message)}").Distinct()];

        string AddressOf(JsonElement message) => addresses[int.Parse(Path.GetFileNameWithoutExtension(message.GetProperty("url").GetString()!), System.Globalization.CultureInfo.InvariantCulture)];
    }

    private static string Describe(JsonElement message)
    {
        var kind = message.TryGetProperty("subType", out var subType) ? subType.GetString() : message.GetProperty("type").GetString();
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString()!.Trim() : "";
        return $"{kind}: {message.GetProperty("message").GetString()} at {extract}";
    }
}
