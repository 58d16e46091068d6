using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FrameworkAdvisor.Web.Tests.Data.Postgres;

/// <summary>The turn to write belongs to the connection that writes.</summary>
public sealed class HeldTurnTests : IDisposable
{
    private readonly PostgresDatabase database = TestStore.IsPostgres ? PostgresServer.Shared.Make(isMigrated: true) : null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [PostgresFact]
    public async Task A_writer_whose_connection_is_lost_writes_nothing_more()
    {
        await using var context = Open(database.Use);
        using var gate = new WriteGate();

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => gate.WriteAsync(context, () => LoseAndWriteAsync(context), Cancelled));

        Assert.Equal("0", Ask("SELECT count(*) FROM AuditEntries"));
        await gate.WriteAsync(context, () => WriteAsync(context), Cancelled);
        Assert.Equal("1", Ask("SELECT count(*) FROM AuditEntries"));
    }

    [PostgresFact]
    public async Task Left_to_itself_the_context_would_write_on_another_connection()
    {
        await using var context = Open(options => options.UseNpgsql(database.ConnectionString));
        using var gate = new WriteGate();

        await gate.WriteAsync(context, () => LoseAndWriteAsync(context), Cancelled);

        Assert.Equal("1", Ask("SELECT count(*) FROM AuditEntries"));
    }

    [PostgresFact]
    public async Task Who_waits_too_long_for_another_node_is_sent_away_without_writing()
    {
        await using var context = Open(database.Use);
        using var gate = new WriteGate();
        using (var other = TestStore.ConnectAlone(database))
        {
            other.Ask(TestStore.TakeTurn);

            await Assert.ThrowsAsync<DatabaseBusyException>(() => gate.WriteAsync(context, () => WriteAsync(context), Cancelled));
        }

        Assert.Equal("0", Ask("SELECT count(*) FROM AuditEntries"));
        await gate.WriteAsync(context, () => WriteAsync(context), Cancelled);
    }

    [PostgresFact]
    public async Task A_turn_is_given_back_whatever_came_of_the_work()
    {
        await using var context = Open(database.Use);
        using var gate = new WriteGate();

        await Assert.ThrowsAsync<InvalidDataException>(() => gate.WriteAsync<int>(context, () => throw new InvalidDataException(), Cancelled));
        await Assert.ThrowsAsync<PostgresException>(() => gate.WriteAsync(context, () => context.Database.ExecuteSqlRawAsync("SELECT 1/0", Cancelled), Cancelled));
        using (var given = new CancellationTokenSource())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.WriteAsync(
                context,
                async () =>
                {
                    await given.CancelAsync();
                    return await context.AuditEntries.CountAsync(given.Token);
                },
                given.Token));
        }

        Assert.Equal("0", Ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"));
    }

    public void Dispose()
    {
        if (TestStore.IsPostgres)
        {
            PostgresServer.Shared.Drop(database);
        }
    }

    private static AdvisorDbContext Open(Action<DbContextOptionsBuilder> use)
    {
        var options = new DbContextOptionsBuilder<AdvisorDbContext>();
        use(options);
        return new(options.Options);
    }

    private async Task<int> LoseAndWriteAsync(AdvisorDbContext context)
    {
        var process = await context.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync(Cancelled);
        Ask($"SELECT pg_terminate_backend({process}, 5000)");

        // By this it is known to be lost; what comes next would open another one.
        await Assert.ThrowsAnyAsync<Exception>(() => context.AuditEntries.CountAsync(Cancelled));
        return await WriteAsync(context);
    }

    private static async Task<int> WriteAsync(AdvisorDbContext context)
    {
        context.ChangeTracker.Clear();
        new AuditTrail(context, TimeProvider.System).Add(Actor.Command("test"), "test", "test", "test");
        return await context.SaveChangesAsync(Cancelled);
    }

    private string? Ask(string sql)
    {
        using var connection = TestStore.ConnectAlone(database);
        return connection.Ask(sql);
    }
}
