using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
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
internal static partial class PageThroughput
{
    private const int Connections = 32;
    private const int Seconds = 8;

    // Profiled code is compiled again and again; on two busy cores that takes this long.
    private const int WarmUpSeconds = 20;
    private const int DistinctResults = 400;

    public static async Task PrintAsync()
    {
        if (!await IsInstalledAsync("wrk"))
        {
            Console.WriteLine("The pages were not measured: install wrk (Debian: wrk).");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("framework-advisor-benchmark-").FullName;
        try
        {
            var page = "/advice/result?" + Queries()[0];
            Console.WriteLine($"Result page, {Connections} connections, {Seconds} s each:");
            var computed = await MeasureSiteAsync(folder, cached: false, page);
            var cached = await MeasureSiteAsync(folder, cached: true, page);
            var raw = await MeasureRawAsync(folder, cached.Body);
            Console.WriteLine(Line("computed each time", computed.PerSecond, raw));
            Console.WriteLine(Line("from the cache", cached.PerSecond, raw));
            Console.WriteLine(Line($"Kestrel alone, the same {cached.Body.Length:N0} bytes", raw, raw));
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

    private static string Line(string what, double perSecond, double raw) =>
        string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {perSecond,10:N0} requests/s  {perSecond / raw,6:P0} of Kestrel alone");

    private static async Task<(double PerSecond, byte[] Body)> MeasureSiteAsync(string folder, bool cached, string page)
    {
        using var site = await ServedSite.StartAsync(new()
        {
            ["ConnectionStrings__Advisor"] = $"Data Source={Path.Combine(folder, "advisor.db")}",
            ["Content"] = RepositoryContent.Folder,
            ["Cache__Pages"] = cached ? "true" : "false",
        });
        using var client = new HttpClient { BaseAddress = site.Address };
        var body = await client.GetByteArrayAsync(new Uri(page, UriKind.Relative));
        return (await WrkAsync(site.Address, cached ? ScriptFor(folder, [page]) : ScriptFor(folder, [.. Queries().Select(query => "/advice/result?" + query)])), body);
    }

    private static async Task<double> MeasureRawAsync(string folder, byte[] body)
    {
        var file = Path.Combine(folder, "page.html");
        await File.WriteAllBytesAsync(file, body);
        using var raw = await ServedSite.StartRawAsync(file);
        return await WrkAsync(raw.Address, ScriptFor(folder, ["/"]));
    }

    /// <summary>Distinct full sets of answers, the same in every run.</summary>
    private static List<string> Queries()
    {
        var catalogue = RepositoryContent.Load();
        var questionnaire = new Advisor(new KnowledgeVersion(1, new DateOnly(2026, 1, 1), "", catalogue)).Questionnaire;
        return [.. Enumerable.Range(0, DistinctResults).Select(k => string.Join('&', questionnaire.Questions
            .Select((question, at) => $"{question.Id}={question.Options[((k * (at + 3)) + (k / 7) + at) % question.Options.Count].Id}")))];
    }

    private static string ScriptFor(string folder, IReadOnlyList<string> pages)
    {
        var script = Path.Combine(folder, "pages.lua");
        File.WriteAllText(script, $$"""
            local pages = { {{string.Join(", ", pages.Select(page => $"\"{page}\""))}} }
            local at = 0
            request = function()
              at = at % #pages + 1
              return wrk.format("GET", pages[at])
            end
            """);
        return script;
    }

    private static async Task<double> WrkAsync(Uri address, string script)
    {
        // A first round, not counted, until the code has been compiled for speed.
        await RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{WarmUpSeconds}s", "-s", script, address.OriginalString]);
        var output = await RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{Seconds}s", "-s", script, address.OriginalString]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Some answers were errors: " + output);
        }

        return double.Parse(RequestsPerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static async Task<bool> IsInstalledAsync(string program)
    {
        try
        {
            await RunAsync(program, ["-v"]);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex RequestsPerSecond();
}
