using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed partial class ServeCommandTests : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-serve-");

    [SqliteFact]
    public async Task While_the_database_cannot_be_opened_pages_answer_503_and_they_come_back_with_it()
    {
        const string text = "These are my notes, which nobody should overwrite.";
        var database = Path.Combine(folder.FullName, "advisor.db");
        await File.WriteAllTextAsync(database, text, TestContext.Current.CancellationToken);

        using var site = Start(database);
        using var ending = new Ending(site);
        using var output = site.StandardOutput;
        using var browser = new HttpClient { BaseAddress = await AddressAsync(output) };
        await Assert503Async(browser, "/", "text/html");
        await Assert503Async(browser, "/advice", "text/html");
        await Assert503Async(browser, "/api/v1/recommendation?scope=large", "application/problem+json");
        await Assert503Async(browser, "/health/ready", "text/plain");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/health/live"));
        Assert.Equal(text, await File.ReadAllTextAsync(database, TestContext.Current.CancellationToken));

        File.Delete(database);
        Assert.Contains("can be used now", await LineAsync(output), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/health/ready"));

        site.Kill();
        var error = await site.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("is not a SQLite database", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Each_start_prints_a_link_for_the_first_administrator_until_there_is_one_and_tells_of_lost_keys()
    {
        var database = Path.Combine(folder.FullName, "first.db");
        var links = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            using var site = Start(database);
            using var ending = new Ending(site);
            using var output = site.StandardOutput;
            using var browser = new HttpClient { BaseAddress = await AddressAsync(output) };
            var line = await LineAsync(output);
            Assert.Contains("first administrator", line, StringComparison.Ordinal);
            links.Add(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, links[start]));
            if (start == 1)
            {
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, links[0]));
            }

            site.Kill();
            await site.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotEqual(links[0], links[1]);
        await PlantSessionAsync(database);
        Directory.Delete(database + "-keys", recursive: true);
        using var last = Start(database);
        using var end = new Ending(last);
        using var said = last.StandardOutput;
        await AddressAsync(said);
        last.Kill();
        Assert.Contains("-keys are gone: new ones are made", await last.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/link/", await said.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task A_start_on_a_file_loads_nothing_of_other_databases()
    {
        Assert.SkipUnless(File.Exists("/proc/self/maps"), "Only Linux tells what a process has loaded.");
        using var site = Start(Path.Combine(folder.FullName, "alone.db"));
        using var ending = new Ending(site);
        using var output = site.StandardOutput;
        using var browser = new HttpClient { BaseAddress = await AddressAsync(output) };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/"));

        var loaded = await File.ReadAllTextAsync($"/proc/{site.Id}/maps", TestContext.Current.CancellationToken);

        Assert.Contains("Microsoft.Data.Sqlite.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", loaded, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task PlantSessionAsync(string database)
    {
        await using var context = new AdvisorDbContext(new DbContextOptionsBuilder<AdvisorDbContext>().UseSqlite($"Data Source={database}").Options);
        var editor = new Editor { UserName = "a@example.org", CreatedAt = AdvisorSite.Now };
        context.Add(editor);
        context.Add(new EditorSession { SecretHash = "x", EditorId = editor.Id, StartedAt = AdvisorSite.Now, EndsAt = 0, HasSecondFactor = true, Stamp = "" });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A test that fails must not leave a server behind.</summary>
    private sealed class Ending(Process process) : IDisposable
    {
        public void Dispose() => process.Kill();
    }

    private static Process Start(string database) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            typeof(Program).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Advisor=Data Source={database}",
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<Uri> AddressAsync(StreamReader output) =>
        new(Address().Match(await LineAsync(output)).Value);

    private static async Task<string> LineAsync(StreamReader output) =>
        (await output.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(patience))!;

    private static async Task Assert503Async(HttpClient browser, string address, string mediaType)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((address, HttpStatusCode.ServiceUnavailable), (address, response.StatusCode));
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("advisor.db", body, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", body, StringComparison.OrdinalIgnoreCase);
        Assert.True(address == "/health/ready" || response.Headers.RetryAfter is not null, address);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
