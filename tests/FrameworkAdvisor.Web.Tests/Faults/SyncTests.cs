using System.Net;
using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>Whether each write that is acknowledged was really handed to the disk.</summary>
[Trait("Category", "Slow")]
public sealed partial class SyncTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int Writes = 100;

    [Fact]
    public async Task Each_acknowledged_write_has_been_synced()
    {
        using var site = await SiteProcess.StartAsync(folder, "Decisions:WritesPerHour=100000");
        using var browser = Writers.BrowserOf(site.Address);
        var writers = new Writers("synced");
        using var trace = Shell.Start("strace", "-f", "-e", "trace=fsync,fdatasync", "-p", $"{site.Id}");
        var told = trace.StandardError;
        while (await told.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("attached", StringComparison.Ordinal))
        {
        }

        for (var at = 0; at < Writes; at++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, await writers.SaveOneAsync(browser));
        }

        site.Kill();
        var syncs = Synced().Count(await told.ReadToEndAsync(TestContext.Current.CancellationToken));

        Assert.True(syncs >= Writes, $"{syncs} syncs for {Writes} writes");
        Figures.Tell($"{Writes} writes one after another: {syncs} syncs of the disk.");
    }

    [GeneratedRegex(@"f(data)?sync(\(\d+\)| resumed>\)) *= 0", RegexOptions.NonBacktracking)]
    private static partial Regex Synced();
}
