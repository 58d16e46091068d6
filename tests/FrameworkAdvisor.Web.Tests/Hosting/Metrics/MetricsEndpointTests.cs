using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Data;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting.Metrics;

/// <summary>What the site counts, as whoever runs it reads it.</summary>
public sealed class MetricsEndpointTests : IAsyncDisposable
{
    private readonly AdvisorSite site = new();
    private readonly int port = SiteFolder.FreePort();
    private readonly HttpClient reader = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_results_publications_and_writes_are_counted_where_they_happen()
    {
        await using var counted = Counted();
        using var browser = counted.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var address in (string[])["/compare", "/compare", "/advice/result?scope=large", "/advice/result?scope=large", "/advice/result.md?scope=large", "/api/v1/recommendation?scope=large", "/nothing", "/advice/result?scope=huge"])
        {
            using var page = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        }

        using var page2 = await browser.GetAsync(new Uri($"/decisions/new?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);
        using var saved = await DecisionBrowser.SendAsync(browser, "/decisions", (await AdvisorSite.ReadAsync(page2)).Fields());
        using var shown = await browser.GetAsync(new Uri(DecisionBrowser.LinksIn(saved).Page, UriKind.Relative), Cancelled);
        await PublishAsync(counted.Services);
        var gate = counted.Services.GetRequiredService<WriteGate>();
        await using var scope = counted.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>();
        var held = new TaskCompletionSource<bool>();
        var holding = gate.WriteAsync(database, () => held.Task, Cancelled);
        await Assert.ThrowsAsync<DatabaseBusyException>(() => gate.WriteAsync(database, () => Task.FromResult(true), Cancelled));
        var waiting = gate.WriteAsync(database, () => Task.FromResult(true), Cancelled);
        var whileWaiting = await ReadAsync();
        held.SetResult(true);
        await Task.WhenAll(holding, waiting);
        var read = await ReadAsync();

        Assert.Equal(1, whileWaiting["advisor_writes_waiting"]);
        Assert.Equal(0, read["advisor_writes_waiting"]);
        Assert.Equal(2, read["advisor_pages_total{source=\"cache\"}"]);
        Assert.Equal(4, read["advisor_pages_total{source=\"fresh\"}"]);
        Assert.Equal(1, read["advisor_recommendations_total{use=\"page\"}"]);
        Assert.Equal(1, read["advisor_recommendations_total{use=\"file\"}"]);
        Assert.Equal(1, read["advisor_recommendations_total{use=\"api\"}"]);
        Assert.Equal(1, read["advisor_recommendations_total{use=\"decision\"}"]);
        Assert.Equal(1, read["advisor_publications_total"]);
        Assert.Equal(1, read["advisor_writes_refused_total{reason=\"busy\"}"]);
        Assert.Equal(2, read["advisor_knowledge_version"]);
        Assert.True(read["advisor_writes_wait_seconds_count"] >= 4 && read["advisor_cache_size_bytes"] > 10_000);
        Assert.Contains(read.Keys, key => key.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal) && key.Contains("http_route=\"compare\"", StringComparison.Ordinal));
        Assert.Contains(read.Keys, key => key.StartsWith("dotnet_gc_collections_total", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Keys, key => key.Contains(DecisionBrowser.LinksIn(saved).Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone_answers_one_question_and_is_off_unless_asked_for()
    {
        await using (var counted = Counted())
        {
            using var browser = counted.CreateClient();
            var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(one => one.Port == port);
            Assert.Equal([IPAddress.Loopback], listening.Select(one => one.Address));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "/metrics"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, "/"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, "/admin"));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(HttpMethod.Post, "/metrics"));
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(HttpMethod.Get, "/metrics", "evil.example"));
            using var here = await browser.GetAsync(new Uri("/metrics", UriKind.Relative), Cancelled);
            Assert.Equal(HttpStatusCode.NotFound, here.StatusCode);
        }

        _ = site.Browser;
        await Assert.ThrowsAsync<HttpRequestException>(() => StatusAsync(HttpMethod.Get, "/metrics"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("70000")]
    [InlineData("-1")]
    [InlineData("http://*:9090")]
    public void Another_value_than_a_port_is_refused(string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Metrics:Port", value)]).Build();

        Assert.Throws<BadSettingException>(() => SettingsCheck.Run(configuration));
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await site.DisposeAsync();
    }

    private static async Task PublishAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var catalogue = services.GetRequiredService<PublishedKnowledge>().Current!.Catalogue;
        var changed = catalogue with { Frameworks = [.. catalogue.Frameworks.Select(one => one with { Summary = one.Summary + " Really." })] };
        await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("test"), changed, Cancelled);
        Assert.True((await scope.ServiceProvider.PublishDraftAsync("counted")).IsNew);
        await services.LoadPublishedKnowledgeAsync(Cancelled);
    }

    private Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> Counted() =>
        site.WithWebHostBuilder(host => host.UseSetting("Metrics:Port", port.ToString(CultureInfo.InvariantCulture)));

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{port}{path}") { Headers = { Host = host } };
        using var response = await reader.SendAsync(request, Cancelled);
        return response.StatusCode;
    }

    private async Task<Dictionary<string, double>> ReadAsync() =>
        (await reader.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"), Cancelled)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).Select(line => (line[..line.LastIndexOf(' ')], line[(line.LastIndexOf(' ') + 1)..]))
            .ToDictionary(pair => pair.Item1, pair => double.Parse(pair.Item2, CultureInfo.InvariantCulture));
}
