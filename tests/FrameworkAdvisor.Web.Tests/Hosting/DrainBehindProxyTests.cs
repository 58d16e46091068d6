using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using AngleSharp.Html.Parser;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>Two nodes behind a proxy, each stopped and started again in its turn while many read and save.</summary>
[Trait("Category", "Slow")]
public sealed class DrainBehindProxyTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int Clients = 16;
    private const int Requests = 3000;
    private const int BetweenStops = 700;

    private static readonly string[] pages = ["/", "/compare", "/method", "/frameworks/django"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopping_each_node_in_turn_loses_no_page_and_no_decision_and_saves_none_twice()
    {
        Assert.True(File.Exists("/usr/sbin/haproxy"), "haproxy is missing: install the package haproxy.");
        int[] ports = [SiteFolder.FreePort(), SiteFolder.FreePort()];
        var front = SiteFolder.FreePort();
        var nodes = new List<SiteProcess>();
        Process? proxy = null;
        Use use;
        try
        {
            nodes.AddRange([await StartAsync(ports[0]), await StartAsync(ports[1])]);
            proxy = await StartProxyAsync(front, ports);
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{front}") };
            await UntilAsync(() => IsReadyAsync(browser));
            use = new Use(await FormAsync(browser));
            await UseAsync(browser, use, () => StopInTurnAsync(nodes, ports, use));
        }
        finally
        {
            proxy?.Kill();
            proxy?.Dispose();
            nodes.ForEach(node => node.Dispose());
        }

        TestContext.Current.SendDiagnosticMessage($"{use.Done} requests, {use.Saved.Count} of them saved a decision, {use.Failed.Count} failed");
        Assert.Empty(use.Failed);
        Assert.True(use.Done >= Requests && use.Saved.Count > Requests / 40, $"{use.Done}, {use.Saved.Count}");
        Assert.Equal(use.Saved.Count, use.Saved.Distinct().Count());
        Assert.Equal(use.Saved.Count, await folder.CountAsync("Decisions"));
    }

    private static async Task UseAsync(HttpClient browser, Use use, Func<Task> meanwhile)
    {
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(at => UseAsync(browser, use, at, enough.Token)).ToList();
        try
        {
            await meanwhile();
        }
        finally
        {
            await enough.CancelAsync();
            await Task.WhenAll(clients);
        }
    }

    private async Task StopInTurnAsync(List<SiteProcess> nodes, int[] ports, Use use)
    {
        for (var stopped = 0; Volatile.Read(ref use.Done) < Requests || stopped < 4; stopped++)
        {
            var turn = stopped % 2;
            await use.UntilAsync(Volatile.Read(ref use.Done) + BetweenStops);
            nodes[turn].Send(PosixSignal.SIGTERM);
            Assert.Equal(0, await nodes[turn].ExitAsync());
            nodes[turn].Dispose();
            nodes[turn] = await StartAsync(ports[turn]);
            using var direct = nodes[turn].Browser();

            // The proxy has to see it too before the other one goes.
            await UntilAsync(() => IsReadyAsync(direct));
            await use.UntilAsync(Volatile.Read(ref use.Done) + BetweenStops);
        }
    }

    private Task<SiteProcess> StartAsync(int port) => SiteProcess.StartAsync(folder, $"urls=http://127.0.0.1:{port}", "Decisions:WritesPerHour=100000", "Shutdown:Drain=5");

    private async Task<Process> StartProxyAsync(int front, int[] ports)
    {
        var settings = folder.File("haproxy.cfg");
        await File.WriteAllTextAsync(settings, $"""
            global
              maxconn 1000
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              timeout check 2s
              retries 3
              option redispatch
              retry-on conn-failure empty-response
            frontend site
              bind 127.0.0.1:{front}
              default_backend nodes
            backend nodes
              balance roundrobin
              option httpchk
              http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host localhost
              http-check expect status 200
              default-server inter 300ms fall 3 rise 1
              server first 127.0.0.1:{ports[0]} check
              server second 127.0.0.1:{ports[1]} check

            """, Cancelled);
        return Process.Start(new ProcessStartInfo("/usr/sbin/haproxy") { ArgumentList = { "-f", settings, "-db", "-q" } })!;
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync(new Uri($"/decisions/new?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);
        return (await new HtmlParser().ParseDocumentAsync(page)).Fields();
    }

    private static async Task UseAsync(HttpClient browser, Use use, int at, CancellationToken enough)
    {
        for (var count = at; !enough.IsCancellationRequested; count++)
        {
            try
            {
                if (count % 25 == 0)
                {
                    await SaveAsync(browser, use);
                }
                else if (await StatusAsync(browser, pages[count % pages.Length]) is var status && status != HttpStatusCode.OK)
                {
                    use.Failed.Enqueue($"{pages[count % pages.Length]}: {status}");
                }
            }
            catch (HttpRequestException failure)
            {
                use.Failed.Enqueue(failure.Message);
            }

            use.Count();
        }
    }

    private static async Task SaveAsync(HttpClient browser, Use use)
    {
        var form = new Dictionary<string, string>(use.Form) { ["operation"] = SecretLink.New() };
        using var response = await DecisionBrowser.SendAsync(browser, "/decisions", form);
        if (response.StatusCode == HttpStatusCode.SeeOther)
        {
            use.Saved.Add(DecisionBrowser.LinksIn(response).Token);
        }
        else
        {
            use.Failed.Enqueue($"saving: {response.StatusCode}");
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient browser)
    {
        try
        {
            return await StatusAsync(browser, "/health/ready") == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        return response.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(SiteProcess.Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await isSo())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private sealed class Use(Dictionary<string, string> form)
    {
        public int Done;

        public Dictionary<string, string> Form { get; } = form;

        public ConcurrentQueue<string> Failed { get; } = [];

        public ConcurrentBag<string> Saved { get; } = [];

        public void Count() => Interlocked.Increment(ref Done);

        public Task UntilAsync(int done) => DrainBehindProxyTests.UntilAsync(() => Task.FromResult(Volatile.Read(ref Done) >= done));
    }
}
