using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>Another program holds the database for writing while many readers want to save.</summary>
[Trait("Category", "Slow")]
public sealed class HeldLockTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int WritersAtOnce = 64;
    private static readonly TimeSpan held = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan pagesWithin = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan refusedWithin = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Pages_go_on_and_who_wants_to_save_is_told_to_try_again_in_seconds()
    {
        using var site = await SiteProcess.StartAsync(folder, "Decisions:WritesPerHour=100000", "Cache:Pages=false");
        using var browser = Writers.BrowserOf(site.Address);
        await ReadAsync(browser, []);
        await using var other = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var holding = other.BeginTransaction(System.Data.IsolationLevel.Serializable);

        var watch = Stopwatch.StartNew();
        var (pages, refusals, writers) = (new ConcurrentBag<TimeSpan>(), new ConcurrentBag<TimeSpan>(), new Writers("locked"));
        var saving = Task.WhenAll(Enumerable.Range(0, WritersAtOnce).Select(async _ =>
        {
            using var own = Writers.BrowserOf(site.Address);
            while (watch.Elapsed < held)
            {
                var sent = watch.Elapsed;
                Assert.Equal(HttpStatusCode.ServiceUnavailable, await writers.SaveOneAsync(own));
                refusals.Add(watch.Elapsed - sent);
            }
        }));
        while (!saving.IsCompleted)
        {
            await ReadAsync(browser, pages);
        }

        await saving;
        await holding.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, await writers.SaveOneAsync(browser));
        var (slowPage, slowRefusal) = (At(pages, 0.99), At(refusals, 1));
        Figures.Tell($"Held lock, {WritersAtOnce} writers for {held.TotalSeconds:0} s: {pages.Count} pages, 99 of 100 within {slowPage.TotalMilliseconds:0} ms; {refusals.Count} refusals with 503 within {slowRefusal.TotalSeconds:0.0} s.");

        // What is tested is a bound: without the gate no page comes at all while the lock is held.
        Assert.True(slowPage <= pagesWithin, $"{slowPage}");
        Assert.True(slowRefusal <= refusedWithin, $"{slowRefusal}");
    }

    private static async Task ReadAsync(HttpClient browser, ConcurrentBag<TimeSpan> times)
    {
        var watch = Stopwatch.StartNew();
        using var response = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        times.Add(watch.Elapsed);
    }

    private static TimeSpan At(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
