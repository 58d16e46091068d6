using System.Net;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>A disk that is full, fails, or can only be read. Pages go on, writes say so, and nothing acknowledged is lost.</summary>
[Trait("Category", "Slow")]
public sealed class DiskTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private static readonly string[] settings = ["Decisions:WritesPerHour=100000", "Cache:Pages=false"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_refuses_writes_alone_and_takes_them_again_when_there_is_room()
    {
        await using var disk = await FaultyDisk.InMemoryAsync(folder, megabytes: 24);
        using var site = await SiteProcess.StartAsync(folder, [disk.Connection, .. settings]);
        using var browser = Writers.BrowserOf(site.Address);
        var writers = new Writers("full");
        await FillAsync(disk.File("ballast"));

        var refused = await UntilAsync(writers, browser, HttpStatusCode.ServiceUnavailable);
        await AssertReadableAsync(browser, "ready, but nothing can be saved: the last write failed\n");
        File.Delete(disk.File("ballast"));
        var taken = await UntilAsync(writers, browser, HttpStatusCode.SeeOther);

        await AssertReadableAsync(browser, "ready\n");
        site.Kill();
        Assert.Equal((0, 0), await writers.MissingAsync(disk.Database));
        Figures.Tell($"Full disk: {refused} writes until the first was refused, 0 lost; after freeing space the {taken}th was taken, without a restart.");
    }

    [Fact]
    public async Task A_file_that_can_only_be_read_refuses_writes_alone_until_it_can_be_written_again()
    {
        await using var disk = await FaultyDisk.InFileAsync(folder, megabytes: 64, "sealed");
        using var site = await SiteProcess.StartAsync(folder, [disk.Connection, .. settings]);
        using var browser = Writers.BrowserOf(site.Address);
        var writers = new Writers("sealed");
        await UntilAsync(writers, browser, HttpStatusCode.SeeOther);
        string[] files = [disk.Database, disk.Database + "-wal"];

        await Shell.RunAsync("chattr", ["+i", .. files]);
        await UntilAsync(writers, browser, HttpStatusCode.ServiceUnavailable);
        await AssertReadableAsync(browser, "ready, but nothing can be saved: the last write failed\n");
        await Shell.RunAsync("chattr", ["-i", .. files]);
        await UntilAsync(writers, browser, HttpStatusCode.SeeOther);

        await AssertReadableAsync(browser, "ready\n");
        site.Kill();
        Assert.Equal((0, 0), await writers.MissingAsync(disk.Database));
    }

    [Theory]
    [InlineData("posix/io/sync/*", 0.05)]
    [InlineData("posix/io/rw/pwrite", 0.01)]
    public async Task Calls_of_the_system_that_fail_now_and_then_lose_nothing_that_was_acknowledged(string call, double probability)
    {
        var database = folder.File($"failing-{call.Length}.db");
        using var site = await SiteProcess.StartAsync(
            "fiu-run", ["-x", "-f", folder.File("fiu"), "dotnet", typeof(Program).Assembly.Location, "serve"], [$"contentRoot={SiteProcess.Project}", $"ConnectionStrings:Advisor=Data Source={database}", .. settings]);
        var process = int.Parse(await Shell.RunAsync("pgrep", "-n", "-f", $"Data Source={database}"), System.Globalization.CultureInfo.InvariantCulture);
        await Shell.RunAsync("fiu-ctrl", "-f", folder.File("fiu"), "-c", FormattableString.Invariant($"enable_random name={call},probability={probability},failinfo=5"), $"{process}");
        var writers = new Writers("failing");

        await writers.SaveAsync(site.Address, writers: 8, () => writers.Acknowledged.Count >= 400 && writers.Answers.ContainsKey(HttpStatusCode.ServiceUnavailable));

        Assert.DoesNotContain(writers.Answers.Keys, status => status is not (HttpStatusCode.SeeOther or HttpStatusCode.ServiceUnavailable));
        using var browser = Writers.BrowserOf(site.Address);
        await Shell.RunAsync("fiu-ctrl", "-f", folder.File("fiu"), "-c", $"disable name={call}", $"{process}");
        await UntilAsync(writers, browser, HttpStatusCode.SeeOther);
        await Shell.RunAsync("kill", "-9", $"{process}");
        Assert.Equal((0, 0), await writers.MissingAsync(database));
        Figures.Tell($"Failing {call} ({probability:P0}): {writers.Acknowledged.Count} acknowledged, {writers.Answers[HttpStatusCode.ServiceUnavailable]} refused, 0 lost.");
    }

    private static async Task FillAsync(string ballast)
    {
        await using var file = File.Create(ballast);
        var piece = new byte[1 << 16];
        try
        {
            while (true)
            {
                await file.WriteAsync(piece, Cancelled);
                await file.FlushAsync(Cancelled);
            }
        }
        catch (IOException)
        {
            // Full but for what the database may have in hand.
        }
    }

    /// <summary>How many are saved until one has this answer.</summary>
    private static async Task<int> UntilAsync(Writers writers, HttpClient browser, HttpStatusCode answer)
    {
        const int most = 5_000;
        for (var count = 1; count <= most; count++)
        {
            if (await writers.SaveOneAsync(browser) is { } status)
            {
                Assert.True(status is HttpStatusCode.SeeOther or HttpStatusCode.ServiceUnavailable, $"{status}");
                if (status == answer)
                {
                    return count;
                }
            }
        }

        throw new InvalidOperationException($"None of {most} got {answer}.");
    }

    private static async Task AssertReadableAsync(HttpClient browser, string ready)
    {
        foreach (var page in new[] { "/", "/advice/result?scope=large", "/health/live", "/health/ready" })
        {
            using var response = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancelled);
            Assert.Equal((page, HttpStatusCode.OK), (page, response.StatusCode));
            Assert.True(page != "/health/ready" || await response.Content.ReadAsStringAsync(Cancelled) == ready);
        }
    }
}
