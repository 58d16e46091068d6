using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>
/// Requests per second of the result page: computed each time, served from the cache, and, as the measure for that,
/// Kestrel alone returning the same ready bytes. Each server is a process of its own; the load (wrk) runs beside it.
/// </summary>
internal static class PageThroughput
{
    private const int Seconds = 8;

    // Profiled code is compiled again and again; on two busy cores that takes this long.
    private const int WarmUpSeconds = 20;
    private const int DistinctResults = 400;

    public static async Task PrintAsync()
    {
        if (!Wrk.IsInstalled)
        {
            Console.WriteLine("The pages were not measured: install wrk (Debian: wrk).");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("framework-advisor-benchmark-").FullName;
        try
        {
            var pages = Queries().Select(query => "/advice/result?" + query).ToList();
            Console.WriteLine($"Result page, {Wrk.Connections} connections, {Seconds} s each:");
            var computed = await MeasureSiteAsync(folder, cached: false, pages);
            var cached = await MeasureSiteAsync(folder, cached: true, [pages[0]]);
            var file = Path.Combine(folder, "page.html");
            await File.WriteAllBytesAsync(file, cached.Body);
            using var raw = await ServedSite.StartRawAsync(file);
            var alone = await MeasureAsync(raw.Address, folder, ["/"]);
            Console.WriteLine(Line("computed each time", computed.Load, alone.Full));
            Console.WriteLine(Line("from the cache", cached.Load, alone.Full));
            Console.WriteLine(Line($"Kestrel alone, the same {cached.Body.Length:N0} bytes", alone, alone.Full));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Memory that the site holds after a million requests, one in ten of them for a result computed afresh.</summary>
    public static async Task PrintMemoryAsync()
    {
        const long wanted = 1_000_000;
        var folder = Directory.CreateTempSubdirectory("framework-advisor-benchmark-").FullName;
        try
        {
            using var site = await ServedSite.StartAsync(Settings(folder, cached: true));
            var results = Queries().Select(query => "/advice/result?" + query).ToList();
            string[] others = ["/", "/compare", "/articles/guru99", "/criteria/admin", "/method", "/advice/scope", "/frameworks/flask", "/articles", "/advice/all"];
            List<string> pages = [.. results.SelectMany((result, at) => others.Append($"{result}&importance.scope={(at % 2 == 0 ? "critical" : "important")}"))];
            for (long sent = 0; sent < wanted;)
            {
                sent += (await Wrk.RunAsync(site.Address, folder, pages, seconds: 20)).Requests;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent,12:N0} requests  {site.Resident / 1e6,8:N0} MB resident"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Kestrel returning one file's bytes, until it is stopped.</summary>
    public static async Task ServeRawAsync(string file, string address)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine($"Kestrel alone is at {address}.");
        await app.WaitForShutdownAsync();
    }

    private static string Line(string what, (Load Full, Load Half) measured, Load alone) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-40} {measured.Full.PerSecond,10:N0} requests/s  {measured.Full.PerSecond / alone.PerSecond,6:P0} of Kestrel alone; at {measured.Half.PerSecond:N0} of them 99 in 100 within {measured.Half.Slow:N1} ms");

    private static Dictionary<string, string> Settings(string folder, bool cached) => new()
    {
        ["ConnectionStrings__Advisor"] = $"Data Source={Path.Combine(folder, "advisor.db")}",
        ["Content"] = RepositoryContent.Folder,
        ["Cache__Pages"] = cached ? "true" : "false",
    };

    private static async Task<((Load Full, Load Half) Load, byte[] Body)> MeasureSiteAsync(string folder, bool cached, List<string> pages)
    {
        using var site = await ServedSite.StartAsync(Settings(folder, cached));
        using var client = new HttpClient { BaseAddress = site.Address };
        var body = await client.GetByteArrayAsync(new Uri(pages[0], UriKind.Relative));
        return (await MeasureAsync(site.Address, folder, pages), body);
    }

    private static async Task<(Load Full, Load Half)> MeasureAsync(Uri site, string folder, IReadOnlyList<string> pages)
    {
        // A first round, not counted, until the code has been compiled for speed.
        await Wrk.RunAsync(site, folder, pages, WarmUpSeconds);
        var full = await Wrk.RunAsync(site, folder, pages, Seconds);
        return (full, await Wrk.RunAsync(site, folder, pages, Seconds, full.PerSecond / 2));
    }

    /// <summary>Distinct full sets of answers, the same in every run.</summary>
    private static List<string> Queries()
    {
        var catalogue = RepositoryContent.Load();
        var questionnaire = new Advisor(new KnowledgeVersion(1, new DateOnly(2026, 1, 1), "", catalogue)).Questionnaire;
        return [.. Enumerable.Range(0, DistinctResults).Select(k => string.Join('&', questionnaire.Questions
            .Select((question, at) => $"{question.Id}={question.Options[((k * (at + 3)) + (k / 7) + at) % question.Options.Count].Id}")))];
    }
}
