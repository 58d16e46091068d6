using FrameworkAdvisor.Browser.Tests;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>
/// The whole site with the real content on a port of its own, and a browser beside it. Tests that only read share the one of
/// the assembly; others take one as a class fixture.
/// </summary>
public sealed class BrowserSite : WebApplicationFactory<Web.Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-browser-");
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address { get; private set; } = null!;

    public Advisor Advisor => Services.GetRequiredService<PublishedKnowledge>().Advisor!;

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options());
    }

    /// <summary>A browser of its own: nothing kept from other tests.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address.ToString();
        return await browser!.NewContextAsync(options);
    }

    /// <summary>A browser in which somebody of that role has signed in for the first time, by a link, a password and an app.</summary>
    public async Task<IBrowserContext> SignedInAsync(Role role, BrowserNewContextOptions? options = null)
    {
        var browser = await OpenAsync(options);
        var page = await browser.NewPageAsync();
        await page.SignInAsync(await InviteAsync($"{Guid.NewGuid():N}@example.org", role));
        await page.CloseAsync();
        return browser;
    }

    /// <summary>Keeps what a page looks like, beside the tests, for people to look at.</summary>
    public static async Task KeepPictureAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"{name}.png"), FullPage = true });
    }

    /// <summary>A one-time link by which somebody of that role sets a password.</summary>
    public async Task<string> InviteAsync(string email, Role role)
    {
        await using var scope = Services.CreateAsyncScope();
        var change = await scope.ServiceProvider.GetRequiredService<EditorChanges>().InviteAsync(
            new Actor("the tests", SecretLink.New()), email, role, TestContext.Current.CancellationToken);
        return $"/admin/link/{change.Token}";
    }

    // As it is run, and a front on this machine may say that it encrypts.
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production").UseSetting("Proxies", "127.0.0.1").ConfigureTestServices(services =>
    {
        // What is to be told of sign-ins and stops is tested elsewhere.
        services.AddLogging(logging => logging.AddFilter<ConsoleLoggerProvider>("FrameworkAdvisor.Web.Hosting", LogLevel.Error));
        services.AddSingleton<AdvisorDatabase>(DatabaseFile.From("Data Source=advisor.db", folder.FullName));
    });

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
