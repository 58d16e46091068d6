using System.Diagnostics;
using System.Net;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Postgres;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using FrameworkAdvisor.Web.Tests.Data;
using FrameworkAdvisor.Web.Tests.Data.Postgres;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>A node is killed, the database crashes, or the way to it is cut.</summary>
[Trait("Category", "Slow")]
public sealed class OutageTests
{
    private const int Readers = 8;

    private static readonly TimeSpan soon = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [PostgresFact]
    public async Task What_was_saved_outlasts_a_killed_node_and_a_crashed_database_and_is_there_once()
    {
        using var server = new PostgresServer(isDurable: true);
        using var database = server.Make(isMigrated: true);
        var nodes = await Task.WhenAll(NodeProcess.StartAsync(database), NodeProcess.StartAsync(database));
        await Eventually.HoldsAsync(async () => await IsReadyAsync(nodes[0].Address) && await IsReadyAsync(nodes[1].Address));
        var places = nodes.Select(node => node.Address).ToArray();
        using var stop = new CancellationTokenSource();
        var readers = new SavingReaders(reader => places[reader % 2]);
        var saving = readers.RunAsync(Readers, stop.Token);

        await UntilAsync(readers, 300);
        nodes[0].Kill();
        var survivor = places[1];
        places[0] = survivor;
        await UntilAsync(readers, 600);
        nodes[0].Dispose();
        nodes[0] = await NodeProcess.StartAsync(database);
        places[0] = nodes[0].Address;
        await UntilAsync(readers, 900);
        server.StopAtOnce();
        server.Start();
        var before = readers.Links.Count;
        var recovery = await Eventually.HoldsAsync(() => readers.Links.Count > before);
        await UntilAsync(readers, 1500);
        await stop.CancelAsync();
        await saving;

        TestContext.Current.SendDiagnosticMessage("{0}; first saved again {1:0.0} s after the database was back", readers, recovery.TotalSeconds);
        Assert.Empty(readers.Other);
        Assert.Empty(LostOf(database, readers));
        Assert.Equal((readers.Forms, readers.Forms), (readers.Links.Distinct().Count(), Count(database)));
        Assert.InRange(recovery, TimeSpan.Zero, soon);
        Array.ForEach(nodes, node => node.Dispose());
    }

    [PostgresFact]
    public async Task A_server_that_says_saved_too_early_is_found_by_the_same_test()
    {
        // It writes its log to the disk once in ten seconds, and not before it answers.
        using var server = new PostgresServer(isDurable: true, " -c synchronous_commit=off -c wal_writer_delay=10000");
        using var database = server.Make(isMigrated: true);
        using var node = await NodeProcess.StartAsync(database);
        using var stop = new CancellationTokenSource();
        var readers = new SavingReaders(_ => node.Address);
        var saving = readers.RunAsync(Readers, stop.Token);

        await UntilAsync(readers, 300);
        server.StopAtOnce();
        server.Start();
        await UntilAsync(readers, 400);
        await stop.CancelAsync();
        await saving;

        var lost = LostOf(database, readers);
        TestContext.Current.SendDiagnosticMessage("{0}; {1} lost", readers, lost.Count);
        Assert.NotEmpty(lost);
    }

    [PostgresFact]
    public async Task Without_its_database_a_node_goes_on_from_memory_and_comes_back_by_itself()
    {
        using var server = new PostgresServer(isDurable: true);
        await using var nodes = new TwoNodes(server, null).Started();
        var site = nodes.A;
        using var editor = await site.SignedInAsync(Role.Editor);
        var form = await site.NewFormAsync();
        using var first = await site.PostAsync("/decisions", form);
        var saved = DecisionBrowser.LinksIn(first);
        var address = Admin.Items.DraftOf.AddressOf((await Admin.Items.DraftOf.PlantAsync(site, Core.Editing.ItemKinds.Scenario)).Key);
        var item = (await editor.PageAsync(address)).FormTo(address);
        var threads = ThreadPool.ThreadCount;

        server.StopAtOnce();
        for (var round = 0; round < 20; round++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.Browser, "/"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.Browser, $"/advice/result?scope=large{(round % 2 == 0 ? "" : "&importance.scope=critical")}"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.Browser, "/health/live"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site.Browser, "/health/ready"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site.Browser, saved.Page));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(editor, "/admin"));
            using var unsent = await editor.SendAsync(item, new Dictionary<string, string> { ["title"] = $"Typed in vain, {round}" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unsent.StatusCode);
            Assert.Contains($"Typed in vain, {round}", await unsent.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            form["operation"] = SecretLink.New();
            using var refused = await site.PostAsync("/decisions", form);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        Assert.InRange(ThreadPool.ThreadCount - threads, int.MinValue, 50);
        server.Start();
        var recovery = await Eventually.HoldsAsync(async () => await StatusAsync(site.Browser, "/health/ready") == HttpStatusCode.OK);
        TestContext.Current.SendDiagnosticMessage("Ready again {0:0.0} s after the database", recovery.TotalSeconds);
        Assert.InRange(recovery, TimeSpan.Zero, soon);
        using var again = await site.PostAsync("/decisions", form);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor, "/admin"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.Browser, saved.Page));
        using var publisher = await nodes.B.SignedInAsync(Role.Publisher);
        await nodes.B.EditAsync(new("framework", "django"), ("summary", "After the outage."));
        var number = await publisher.PublishedAsync("after");
        await Eventually.HoldsAsync(() => site.Advisor.Version.Number == number);
    }

    [PostgresFact]
    public async Task A_way_that_is_cut_gives_answers_in_seconds_and_is_used_again_when_there_is_one()
    {
        using var server = new PostgresServer(isDurable: true);
        using var way = new CutWay(server.Port);
        await using var nodes = new TwoNodes(server, $"Port={way.Port}").Started();
        var site = nodes.A;
        var form = await site.NewFormAsync();
        using var first = await site.PostAsync("/decisions", form);

        way.Cut();
        var watch = Stopwatch.StartNew();
        form["operation"] = SecretLink.New();
        var writing = site.PostAsync("/decisions", form);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.Browser, "/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site.Browser, "/health/ready"));
        using var refused = await writing;
        var waited = watch.Elapsed;
        way.Mend();
        var recovery = await Eventually.HoldsAsync(async () => await StatusAsync(site.Browser, "/health/ready") == HttpStatusCode.OK);
        using var again = await site.PostAsync("/decisions", form);

        TestContext.Current.SendDiagnosticMessage("Refused after {0:0.0} s, ready again after {1:0.0} s", waited.TotalSeconds, recovery.TotalSeconds);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.SeeOther), (refused.StatusCode, again.StatusCode));
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(recovery, TimeSpan.Zero, soon);
        Assert.Equal("2", nodes.Ask("SELECT count(*) FROM Decisions"));
    }

    private static Task<TimeSpan> UntilAsync(SavingReaders readers, int saved) => Eventually.HoldsAsync(() => readers.Links.Count >= saved);

    private static async Task<bool> IsReadyAsync(Uri node)
    {
        using var browser = new HttpClient { BaseAddress = node };
        return await StatusAsync(browser, "/health/ready") == HttpStatusCode.OK;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        return response.StatusCode;
    }

    private static List<string> LostOf(PostgresDatabase database, SavingReaders readers)
    {
        using var connection = TestStore.ConnectAlone(database);
        var there = connection.List("SELECT ViewHash FROM Decisions").ToHashSet(StringComparer.Ordinal);
        return [.. readers.Links.Where(link => !there.Contains(SecretLink.HashOf(link)))];
    }

    private static int Count(PostgresDatabase database)
    {
        using var connection = TestStore.ConnectAlone(database);
        return int.Parse(connection.Ask("SELECT count(*) FROM Decisions")!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
