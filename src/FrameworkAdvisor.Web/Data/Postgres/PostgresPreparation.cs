using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>Nodes only look whether the database is in the state they need; one command brings it there.</summary>
internal sealed class PostgresPreparation(PostgresDatabase database)
{
    // Any number, other than that of a writer's turn.
    internal const long Key = 7_166_201_118_423_002;
    private const int LongestMigrationSeconds = 600;

    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(500);

    /// <summary>How long another program may take with its migrations.</summary>
    internal TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <exception cref="DatabaseUnavailableException">It cannot be used.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(cancellationToken);
        var missing = await MissingAsync(connection, cancellationToken);
        if (missing.Count > 0)
        {
            throw database.Unusable($"lacks {missing.Count} of this release's migrations", "run migrate, once for all nodes, then start again");
        }

        if (await connection.AskAsync("SHOW transaction_read_only", cancellationToken) is "on")
        {
            throw database.Unusable("cannot be written", "name the server that takes writes, not one that follows it");
        }
    });

    /// <exception cref="DatabaseUnavailableException">It cannot be migrated.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        // Of its own, with time: building an index takes longer than a reader may wait.
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { CommandTimeout = LongestMigrationSeconds, Pooling = false };
        settings.Options += " -c statement_timeout=0 -c idle_in_transaction_session_timeout=0";
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        if ((await MissingAsync(connection, cancellationToken)).Count > 0)
        {
            var options = new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(connection);
            await using var context = new PostgresDbContext(options.Options);
            await context.Database.MigrateAsync(cancellationToken);
        }
    });

    private async Task ExplainAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DbException failure)
        {
            throw database.Explain(failure);
        }
        catch (Exception failure) when (failure is not DatabaseUnavailableException && PostgresFailure.IsUnreachable(failure))
        {
            throw database.Unusable($"cannot be reached ({failure.Message})", "check that the server runs, and Host and Port in ConnectionStrings:Advisor", failure);
        }
    }

    private async Task<List<string>> MissingAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var known = KnownMigrations();
        var applied = await AppliedAsync(connection, cancellationToken);
        return applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown
            ? throw database.Unusable($"was written by a newer release (migration {unknown})", "run that release, or restore an older backup")
            : [.. known.Except(applied, StringComparer.Ordinal)];
    }

    private async Task<List<string>> AppliedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (await connection.AskAsync("SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL", cancellationToken) is true)
        {
            return await connection.ListAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"", cancellationToken);
        }

        return await connection.AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()", cancellationToken) is 0L
            ? []
            : throw database.Unusable("belongs to another program", "name another database in ConnectionStrings:Advisor, made with createdb");
    }

    // The lock goes with the connection, however this program ends.
    private async Task LockAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; await connection.AskAsync($"SELECT pg_try_advisory_lock({Key})", cancellationToken) is not true; waited += interval)
        {
            if (waited >= LockPatience)
            {
                throw database.Unusable(
                    $"is being migrated by {await HolderAsync(connection, cancellationToken)}",
                    "wait until that is done; if it hangs, end it on the server with SELECT pg_terminate_backend of that process, and run migrate again");
            }

            await Task.Delay(interval, cancellationToken);
        }
    }

    private static async Task<string> HolderAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var holder = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT format('%s (process %s of the server, from %s, since %s)', a.application_name, a.pid,
                coalesce(host(a.client_addr), 'the same machine'), to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
            FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid::bigint = {Key >> 32} AND l.objid::bigint = {Key & uint.MaxValue}
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """);
        return await connection.AskAsync(holder, cancellationToken) as string ?? "another program";
    }

    private static List<string> KnownMigrations() =>
        [.. typeof(PostgresDbContext).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(PostgresDbContext))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal)];
}
