using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Hosting.Logs;

/// <summary>What a process really writes; the framework has formats of its own under names like ours.</summary>
public sealed class WrittenFormatTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    [Fact]
    public async Task Set_to_json_the_log_is_our_own_json()
    {
        using var site = await SiteProcess.StartAsync(folder, "Logging:Format=json", "Shutdown:Drain=0");
        site.Send(System.Runtime.InteropServices.PosixSignal.SIGTERM);
        Assert.Equal(0, await site.ExitAsync());

        Assert.NotEmpty(site.Log);
        Assert.All(site.Log, line =>
        {
            using var read = JsonDocument.Parse(line);
            Assert.True(read.RootElement.TryGetProperty("at", out _) && read.RootElement.TryGetProperty("level", out _), line);
        });
    }
}
