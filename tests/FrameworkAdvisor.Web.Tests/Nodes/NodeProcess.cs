using System.Diagnostics;
using System.Text.RegularExpressions;
using FrameworkAdvisor.Web.Data.Postgres;
using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>A node as it is run: a process of its own, which can be killed.</summary>
internal sealed partial class NodeProcess : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private NodeProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<NodeProcess> StartAsync(PostgresDatabase database)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                typeof(Program).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--Decisions:WritesPerHour=100000",
                .. TestStore.SettingsFor(database),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(patience);
        return new(process, new Uri(Place().Match(line!).Value));
    }

    /// <summary>Without a word of warning.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Place();
}
