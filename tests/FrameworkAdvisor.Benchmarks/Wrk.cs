using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>What one load was answered.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Slow">Milliseconds within which 99 of 100 were answered.</param>
/// <param name="Requests">How many in all.</param>
internal sealed record Load(double PerSecond, double Slow, long Requests);

/// <summary>The load generator of that name, run beside the server.</summary>
internal static partial class Wrk
{
    public const int Connections = 32;

    public static bool IsInstalled
    {
        get
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("wrk", ["-v"]) { RedirectStandardOutput = true })!;
                process.WaitForExit();
                return true;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <param name="site">Whom to ask.</param>
    /// <param name="folder">For the script.</param>
    /// <param name="pages">Asked for in turn.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="perSecond">About how many requests a second; null for as many as are answered.</param>
    public static async Task<Load> RunAsync(Uri site, string folder, IReadOnlyList<string> pages, int seconds, double? perSecond = null)
    {
        var script = Path.Combine(folder, "pages.lua");
        await File.WriteAllTextAsync(script, $$"""
            local pages = { {{string.Join(", ", pages.Select(page => $"\"{page}\""))}} }
            local at = 0
            request = function()
              at = at % #pages + 1
              return wrk.format("GET", pages[at])
            end
            {{(perSecond is { } rate ? string.Create(CultureInfo.InvariantCulture, $"delay = function() return {1000 * Connections / rate:0} end") : "")}}
            """);
        using var process = Process.Start(new ProcessStartInfo("wrk", ["--latency", "-t1", $"-c{Connections}", $"-d{seconds}s", "-s", script, site.OriginalString]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Some answers were errors: " + output);
        }

        var slow = Slow().Match(output);
        return new(
            Number(PerSecond().Match(output).Groups[1].Value),
            Number(slow.Groups[1].Value) * slow.Groups[2].Value switch { "us" => 0.001, "s" => 1000, _ => 1 },
            (long)Number(Requests().Match(output).Groups[1].Value));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)", RegexOptions.NonBacktracking)]
    private static partial Regex Slow();

    [GeneratedRegex(@"(\d+) requests in", RegexOptions.NonBacktracking)]
    private static partial Regex Requests();
}
