using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FrameworkAdvisor.Web.Data;

/// <summary>Brings the database to the state this release needs, or says why it cannot.</summary>
internal sealed class DatabasePreparation(AdvisorDbContext database, DatabaseFile file)
{
    /// <summary>How long another program may take to finish its migrations.</summary>
    internal TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <exception cref="DatabaseUnavailableException">The database cannot be used; nothing in it was changed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var isNew = file.PrepareFolder();
        await using var connection = new SqliteConnection(file.ConnectionString);
        var isReady = false;
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (!isNew)
            {
                Check(connection);
            }

            Ask(connection, "PRAGMA journal_mode = wal");
            await MigrateAsync(connection, cancellationToken);
            Require(connection, "journal_mode", "wal");
            Require(connection, "synchronous", "2");
            Require(connection, "foreign_keys", "1");
            isReady = true;
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, file.Path);
        }
        finally
        {
            if (!isReady)
            {
                // A kept connection would go on with this file when another has been put in its place.
                SqliteConnection.ClearPool(connection);
            }
        }
    }

    private void Check(SqliteConnection connection)
    {
        var verdict = Ask(connection, "PRAGMA quick_check(1)");
        if (verdict != "ok")
        {
            throw file.Unusable($"is damaged ({verdict})", "restore it from a backup");
        }

        const string others = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";
        if (Ask(connection, others + " AND name NOT GLOB '__EFMigrations*'") != "0"
            && Ask(connection, others + " AND name = '__EFMigrationsHistory'") == "0")
        {
            throw file.Unusable("belongs to another program", "name another file in ConnectionStrings:Advisor");
        }

        // Tells at once, not at the first save, when the file or its folder is read-only or locked.
        Ask(connection, "BEGIN IMMEDIATE");
        Ask(connection, "ROLLBACK");
    }

    private async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        // Compared without EF Core: building its model takes most of a start at which there is nothing to migrate.
        var known = KnownMigrations();
        var applied = AppliedMigrations(connection);
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw file.Unusable(
                $"was written by a newer release (migration {unknown})", "run that release, or restore an older backup");
        }

        if (known.Except(applied, StringComparer.Ordinal).Any())
        {
            var migrationsLock = new MigrationsLock(connection, file);
            await migrationsLock.WaitUntilFreeAsync(LockPatience, cancellationToken);
            await migrationsLock.MigrateAsync(database, cancellationToken);
        }
    }

    private static List<string> KnownMigrations() =>
        [.. typeof(AdvisorDbContext).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(AdvisorDbContext))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal)];

    private static List<string> AppliedMigrations(SqliteConnection connection)
    {
        if (Ask(connection, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == "0")
        {
            return [];
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        using var rows = command.ExecuteReader();
        var applied = new List<string>();
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    private void Require(SqliteConnection connection, string pragma, string expected)
    {
        var actual = Ask(connection, $"PRAGMA {pragma}");
        if (actual != expected)
        {
            throw file.Unusable(
                $"runs with {pragma} = {actual} instead of {expected}, which risks losing data",
                "remove that setting from ConnectionStrings:Advisor or use another SQLite library");
        }
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
