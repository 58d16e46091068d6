using FrameworkAdvisor.Web.Data.Postgres;

namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// Lets one writer through at a time. Waiting inside SQLite would hold a thread for each waiter until none is left to
/// answer readers; waiting here holds none. On PostgreSQL who is let through takes the turn among all nodes as well.
/// </summary>
public sealed class WriteGate(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public WriteGate()
        : this(TimeSpan.FromSeconds(2))
    {
    }

    /// <param name="database">What is written through; nothing else may be.</param>
    /// <param name="write">Looks and writes, alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">No turn came in time, or another process holds the database.</exception>
    /// <exception cref="OutcomeUnknownException">The database was lost on the way.</exception>
    public async Task<T> WriteAsync<T>(AdvisorDbContext database, Func<Task<T>> write, CancellationToken cancellationToken = default)
    {
        if (!await turn.WaitAsync(patience, cancellationToken))
        {
            throw new DatabaseBusyException("Somebody else is writing to the database. Try again in a moment.");
        }

        try
        {
            return database.IsPostgres ? await HeldTurn.WriteAsync(database, write, cancellationToken) : await write();
        }
        catch (Exception failure) when (DatabaseFailure.IsBusy(failure) || DatabaseFailure.IsRepeated(failure))
        {
            throw new DatabaseBusyException("Another program is writing to the database. Try again in a moment.", failure);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
