using System.Diagnostics;
using FrameworkAdvisor.Web.Data.Postgres;

namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// Lets one writer through at a time. Waiting inside SQLite would hold a thread for each waiter until none is left to
/// answer readers; waiting here holds none. On PostgreSQL who is let through takes the turn among all nodes as well.
/// </summary>
public sealed class WriteGate(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private int waiting;

    public WriteGate()
        : this(TimeSpan.FromSeconds(1.5))
    {
    }

    /// <summary>Whether the last write failed for a reason that stays: a full disk, or one that can only be read.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>How many wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Hears how long each writer waited, whether its turn came or not.</summary>
    internal Action<TimeSpan>? Waited { get; set; }

    /// <summary>Hears of each that was turned away.</summary>
    internal Action? Refused { get; set; }

    /// <param name="database">What is written through; nothing else may be.</param>
    /// <param name="write">Looks and writes, alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">No turn came in time, or another process holds the database.</exception>
    /// <exception cref="OutcomeUnknownException">The database was lost on the way.</exception>
    public async Task<T> WriteAsync<T>(AdvisorDbContext database, Func<Task<T>> write, CancellationToken cancellationToken = default)
    {
        if (!await WaitAsync(cancellationToken))
        {
            Refused?.Invoke();
            throw new DatabaseBusyException("Somebody else is writing to the database. Try again in a moment.");
        }

        try
        {
            var written = database.IsPostgres ? await HeldTurn.WriteAsync(database, write, cancellationToken) : await write();
            IsStuck = false;
            return written;
        }
        catch (Exception failure) when (DatabaseFailure.IsUnwritable(failure))
        {
            IsStuck = true;
            throw;
        }
        catch (Exception failure) when (DatabaseFailure.IsBusy(failure) || DatabaseFailure.IsRepeated(failure))
        {
            Refused?.Invoke();
            throw new DatabaseBusyException("Another program is writing to the database. Try again in a moment.", failure);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref waiting);
        try
        {
            return await turn.WaitAsync(patience, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Waited?.Invoke(Stopwatch.GetElapsedTime(since));
        }
    }

    public void Dispose() => turn.Dispose();
}
