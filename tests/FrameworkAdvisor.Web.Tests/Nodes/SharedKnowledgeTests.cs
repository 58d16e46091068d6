using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using FrameworkAdvisor.Web.Tests.Data;
using FrameworkAdvisor.Web.Tests.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>What one node does is so on the other one.</summary>
public sealed class SharedKnowledgeTests
{
    private const string Deaf = """
        CREATE OR REPLACE FUNCTION published_versions_stay() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [PostgresFact]
    public async Task What_one_node_publishes_the_other_shows_at_once()
    {
        await using var nodes = new TwoNodes().Started();
        using var publisher = await nodes.A.SignedInAsync(Role.Publisher);

        // The first ones compile what is never run before.
        var waits = (await PublishAsync(nodes, publisher, 7)).Skip(2).Order().ToArray();

        TestContext.Current.SendDiagnosticMessage("Shown by the other node after {0:0} ms (median), {1:0} ms (longest)", waits[waits.Length / 2].TotalMilliseconds, waits[^1].TotalMilliseconds);
        Assert.InRange(waits[waits.Length / 2], TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Contains("Published once, 6.", await nodes.B.Browser.GetStringAsync(new Uri("/frameworks/django", UriKind.Relative), Cancelled), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Where_the_word_is_lost_the_other_node_asks_within_seconds()
    {
        await using var nodes = new TwoNodes().Started();
        nodes.Execute(Deaf);
        using var publisher = await nodes.A.SignedInAsync(Role.Publisher);

        var waits = await PublishAsync(nodes, publisher, 2);

        TestContext.Current.SendDiagnosticMessage("Asked for after {0}", string.Join(", ", waits.Select(wait => $"{wait.TotalMilliseconds:0} ms")));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(20)));
    }

    [PostgresFact]
    public async Task Who_signs_in_at_one_node_is_signed_in_at_the_other_and_signed_out_of_both_at_once()
    {
        await using var nodes = new TwoNodes().Started();
        var (former, email) = await nodes.A.SignedInAsync(Role.Publisher, null);
        former.Dispose();
        var secret = await nodes.A.WithAsync(async services =>
        {
            var editor = await services.GetRequiredService<AdvisorDbContext>().Users.SingleAsync(one => one.Email == email, Cancelled);
            return await services.GetRequiredService<WriteGate>().WriteAsync(
                services.GetRequiredService<AdvisorDbContext>(),
                async () =>
                {
                    var opened = services.GetRequiredService<Sessions>().Open(editor, hasSecondFactor: true);
                    await services.GetRequiredService<AdvisorDbContext>().SaveChangesAsync(Cancelled);
                    return opened;
                },
                Cancelled);
        });
        using var browser = new HttpClient(new AdminBrowser.CookieKeeper(new InTurns(nodes), nodes.A.CookieFor(secret))) { BaseAddress = new Uri("https://localhost") };

        // Each to the node that was not asked last: the page from one, its form to the other.
        Assert.Contains(email, (await browser.PageAsync("/admin/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(email, (await browser.PageAsync("/admin/account")).Body!.TextContent, StringComparison.Ordinal);
        using var signedOut = await browser.PostFormAsync("/admin", new Dictionary<string, string>(), "/admin/sign-out");
        Assert.Equal(HttpStatusCode.SeeOther, signedOut.StatusCode);

        using var copy = new HttpClient(new AdminBrowser.CookieKeeper(new InTurns(nodes), nodes.A.CookieFor(secret))) { BaseAddress = new Uri("https://localhost") };
        foreach (var _ in new[] { nodes.A, nodes.B })
        {
            using var refused = await copy.GetAsync(new Uri("/admin/account", UriKind.Relative), Cancelled);
            Assert.StartsWith("/admin/sign-in", EditorsSite.Place(refused), StringComparison.Ordinal);
        }
    }

    [PostgresFact]
    public async Task Of_two_nodes_that_start_at_once_on_nothing_one_publishes_and_both_serve_it()
    {
        await using var nodes = new TwoNodes();

        await Task.WhenAll(Task.Run(() => nodes.A.Browser, Cancelled), Task.Run(() => nodes.B.Browser, Cancelled));
        await Eventually.HoldsAsync(async () => await IsReadyAsync(nodes.A) && await IsReadyAsync(nodes.B));

        Assert.Equal((1, 1), (nodes.A.Advisor.Version.Number, nodes.B.Advisor.Version.Number));
        Assert.Equal("1", nodes.Ask("SELECT count(*) FROM PublishedVersions"));
        Assert.Equal("1", nodes.Ask("SELECT count(*) FROM AuditEntries WHERE Kind = 'content'"));
        using var editor = await nodes.A.SignedInAsync(Role.Editor);
        await editor.PageAsync("/admin");
        Assert.Equal("1", nodes.Ask("SELECT count(*) FROM SealingKeys"));
    }

    [PostgresFact]
    public void Of_keys_that_nodes_make_at_once_the_first_one_is_everybodys()
    {
        using var database = PostgresServer.Shared.Make(isMigrated: true);
        var (one, other) = (new Web.Data.Postgres.PostgresKeys(database), new Web.Data.Postgres.PostgresKeys(database));
        Assert.Empty(one.GetAllElements());
        Assert.Empty(other.GetAllElements());

        one.StoreElement(new("key", "one"), "one");
        other.StoreElement(new("key", "other"), "other");

        Assert.Equal("one", Assert.Single(other.GetAllElements()).Value);
        other.StoreElement(new("key", "later"), "later");
        Assert.Equal(["one", "later"], one.GetAllElements().Select(element => element.Value));
        PostgresServer.Shared.Drop(database);
    }

    private static async Task<bool> IsReadyAsync(AdvisorSite node)
    {
        using var answer = await node.Browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancelled);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<List<TimeSpan>> PublishAsync(TwoNodes nodes, HttpClient publisher, int times)
    {
        var waits = new List<TimeSpan>();
        for (var round = 0; round < times; round++)
        {
            await nodes.A.EditAsync(new("framework", "django"), ("summary", $"Published once, {round}."));
            var number = await publisher.PublishedAsync($"round {round}");
            waits.Add(await Eventually.HoldsAsync(() => nodes.B.Services.GetRequiredService<PublishedKnowledge>().Current!.Number == number));
        }

        return waits;
    }

    /// <summary>As a load balancer does it.</summary>
    private sealed class InTurns(TwoNodes nodes) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker[] nodes = [new(nodes.A.Server.CreateHandler()), new(nodes.B.Server.CreateHandler())];
        private int asked;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            nodes[asked++ % nodes.Length].SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            Array.ForEach(nodes, node => node.Dispose());
            base.Dispose(disposing);
        }
    }
}
