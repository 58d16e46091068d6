using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Features.Health;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Health;

public sealed class HealthTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Theory]
    [InlineData("/health/live", "live\n")]
    [InlineData("/health/ready", "ready\n")]
    public async Task A_running_site_is_live_and_ready(string address, string body)
    {
        using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [SqliteFact]
    public async Task Without_its_database_the_site_is_live_but_not_ready_and_tells_no_path()
    {
        await using var lost = new AdvisorSite();
        _ = lost.Advisor;
        var file = lost.Services.GetRequiredService<AdvisorDatabase>().Name;
        SqliteConnection.ClearAllPools();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, "advisor.db*"))
        {
            File.Delete(part);
        }

        using var live = await lost.Browser.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var ready = await lost.Browser.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Equal("not ready: the database does not answer\n", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Before_anything_is_published_the_site_is_not_ready()
    {
        var result = await HealthEndpoints.Ready(
            new PublishedKnowledge(),
            site.Services.GetRequiredService<AdvisorDatabase>(),
            site.Services.GetRequiredService<WriteGate>(),
            site.Services.GetRequiredService<Drain>(),
            TestContext.Current.CancellationToken);

        Assert.Equal(503, Assert.IsType<IStatusCodeHttpResult>(result, exactMatch: false).StatusCode);
        Assert.Equal("not ready: no knowledge is published\n", Assert.IsType<ContentHttpResult>(result).ResponseContent);
    }
}
