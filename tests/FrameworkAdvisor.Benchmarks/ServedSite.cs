using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>A server as a process of its own, ended with this.</summary>
internal sealed class ServedSite : IDisposable
{
    // What each server says on standard output as soon as it answers.
    private const string Started = "is at";

    private readonly Process process;

    private ServedSite(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Memory that it holds, in bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The site, with settings as environment variables.</summary>
    public static Task<ServedSite> StartAsync(Dictionary<string, string> settings)
    {
        var address = NextAddress();
        return StartAsync(["exec", Path.Combine(AppContext.BaseDirectory, "FrameworkAdvisor.Web.dll"), "serve", "--urls", address], settings, address);
    }

    /// <summary>Kestrel alone, returning the bytes of a file.</summary>
    public static Task<ServedSite> StartRawAsync(string file)
    {
        var address = NextAddress();
        return StartAsync(["exec", typeof(ServedSite).Assembly.Location, "raw", file, address], [], address);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<ServedSite> StartAsync(IEnumerable<string> arguments, Dictionary<string, string> environment, string address)
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
                return new(process, new Uri(address));
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException(
            $"The server ended with exit code {process.ExitCode} before it said where it is: dotnet {string.Join(' ', start.ArgumentList)}");
    }

    private static string NextAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
