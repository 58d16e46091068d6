using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>
/// Sees to it that what is overwritten or deleted is gone from the database file and from its log. On PostgreSQL the
/// server writes over them in its own time, and nobody can be sure when.
/// </summary>
internal sealed class Erasure(AdvisorDbContext database)
{
    private const int EmptyingAttempts = 5;

    // Of the connection, hence opened first and kept open for what follows.
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (database.IsPostgres)
        {
            return;
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        await database.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancellationToken);
    }

    // The log would keep the text until it is next written over. Readers at work may prevent it: then that does.
    public async Task EmptyLogAsync()
    {
        if (database.IsPostgres)
        {
            return;
        }

        await database.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 100", CancellationToken.None);
        for (var attempt = 0; attempt < EmptyingAttempts; attempt++)
        {
            var rows = await database.Database.SqlQueryRaw<CheckpointRow>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(CancellationToken.None);
            if (rows is [{ Busy: 0 }])
            {
                return;
            }
        }
    }

    // What SQLite tells of an attempt; busy is 1 when a reader prevented it.
    private sealed record CheckpointRow(int Busy, int Log, int Checkpointed);
}
