using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// The row by which EF Core keeps two programs from migrating at once. A program that was killed leaves it behind, and
/// EF Core would then wait for ever.
/// </summary>
internal sealed class MigrationsLock(SqliteConnection connection, DatabaseFile file)
{
    private static readonly TimeSpan longestMigration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(200);

    public async Task WaitUntilFreeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; HeldSince() is { } since; waited += interval)
        {
            if (waited >= patience)
            {
                throw Held(since);
            }

            await Task.Delay(interval, cancellationToken);
        }
    }

    public async Task MigrateAsync(AdvisorDbContext database, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestMigration);
        try
        {
            await database.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Held(HeldSince() ?? "an unknown time");
        }
    }

    private DatabaseUnavailableException Held(string since) => file.Unusable(
        $"has been held for migrating since {since}",
        "wait until the other program has started; if none is running, clear the lock with "
        + $"sqlite3 '{file.Path}' 'DELETE FROM \"__EFMigrationsLock\"' and start again");

    private string? HeldSince()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            return null;
        }

        command.CommandText = "SELECT \"Timestamp\" FROM \"__EFMigrationsLock\"";
        return command.ExecuteScalar() as string;
    }
}
