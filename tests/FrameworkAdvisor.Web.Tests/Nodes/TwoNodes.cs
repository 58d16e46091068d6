using FrameworkAdvisor.Web.Data.Postgres;
using FrameworkAdvisor.Web.Tests.Data.Postgres;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>Two sites on one database, each with connections of its own.</summary>
public sealed class TwoNodes : IAsyncDisposable
{
    private readonly PostgresServer server;
    private readonly PostgresDatabase database;
    private readonly PostgresDatabase[] connections;

    public TwoNodes()
        : this(PostgresServer.Shared, null)
    {
    }

    /// <param name="server">Where the database is.</param>
    /// <param name="settings">Of the connections, beyond the usual ones.</param>
    /// <param name="spoil">SQL that is run before the nodes start.</param>
    internal TwoNodes(PostgresServer server, string? settings, string? spoil = null)
    {
        this.server = server;
        database = server.Make(isMigrated: true);
        if (spoil is not null)
        {
            Execute(spoil);
        }

        connections = [PostgresServer.Again(database, settings), PostgresServer.Again(database, settings)];
        (A, B) = (new AdvisorSite(connections[0]), new AdvisorSite(connections[1]));
    }

    public AdvisorSite A { get; }

    public AdvisorSite B { get; }

    /// <summary>One after the other, so that neither has to wait for the other's first publication.</summary>
    public TwoNodes Started()
    {
        _ = A.Browser;
        _ = B.Browser;
        return this;
    }

    internal void Execute(string sql)
    {
        using var connection = Data.TestStore.ConnectAlone(database);
        Data.TestSql.Ask(connection, sql);
    }

    internal string? Ask(string sql)
    {
        using var connection = Data.TestStore.ConnectAlone(database);
        return Data.TestSql.Ask(connection, sql);
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        Array.ForEach(connections, connection => connection.Dispose());
        if (server == PostgresServer.Shared)
        {
            server.Drop(database);
        }

        database.Dispose();
    }
}

internal static class Eventually
{
    /// <summary>Asks again and again until it holds, for half a minute at most.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> HoldsAsync(Func<Task<bool>> condition)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), "it never came to that");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        return watch.Elapsed;
    }

    public static Task<TimeSpan> HoldsAsync(Func<bool> condition) => HoldsAsync(() => Task.FromResult(condition()));
}
