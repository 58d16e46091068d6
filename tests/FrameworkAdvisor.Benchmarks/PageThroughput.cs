using System.Diagnostics;
using System.Globalization;
using System.Net;
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

    // What each server says on standard output as soon as it answers.
    private const string Started = "is at";

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
        Console.WriteLine($"Kestrel alone {Started} {address}.");
        await app.WaitForShutdownAsync();
    }

    private static string Line(string what, double perSecond, double raw) =>
        string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {perSecond,10:N0} requests/s  {perSecond / raw,6:P0} of Kestrel alone");

    private static async Task<(double PerSecond, byte[] Body)> MeasureSiteAsync(string folder, bool cached, string page)
    {
        var address = NextAddress();
        using var site = await StartAsync(
            ["exec", Path.Combine(AppContext.BaseDirectory, "FrameworkAdvisor.Web.dll"), "serve", "--urls", address],
            new()
            {
                ["ConnectionStrings__Advisor"] = $"Data Source={Path.Combine(folder, "advisor.db")}",
                ["Content"] = RepositoryContent.Folder,
                ["Cache__Pages"] = cached ? "true" : "false",
            });
        using var client = new HttpClient();
        var body = await client.GetByteArrayAsync(new Uri(address + page));
        var perSecond = await WrkAsync(address, cached ? ScriptFor(folder, [page]) : ScriptFor(folder, [.. Queries().Select(query => "/advice/result?" + query)]));
        site.Kill(entireProcessTree: true);
        return (perSecond, body);
    }

    private static async Task<double> MeasureRawAsync(string folder, byte[] body)
    {
        var file = Path.Combine(folder, "page.html");
        await File.WriteAllBytesAsync(file, body);
        var address = NextAddress();
        using var raw = await StartAsync(["exec", typeof(PageThroughput).Assembly.Location, "raw", file, address], []);
        var perSecond = await WrkAsync(address, ScriptFor(folder, ["/"]));
        raw.Kill(entireProcessTree: true);
        return perSecond;
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

    private static async Task<double> WrkAsync(string address, string script)
    {
        // A first round, not counted, until the code has been compiled for speed.
        await RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{WarmUpSeconds}s", "-s", script, address]);
        var output = await RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{Seconds}s", "-s", script, address]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Some answers were errors: " + output);
        }

        return double.Parse(RequestsPerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A server that answers; its own line says when.</summary>
    /// <exception cref="InvalidOperationException">It ended before that.</exception>
    private static async Task<Process> StartAsync(IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Started, StringComparison.Ordinal))
            {
                // Read on, or a full pipe would hold the server up.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return process;
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException(
            $"The server ended with exit code {process.ExitCode} before it said where it is: dotnet {string.Join(' ', start.ArgumentList)}");
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

    private static string NextAddress()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex RequestsPerSecond();
}
