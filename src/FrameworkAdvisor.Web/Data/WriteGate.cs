using System.Diagnostics;

namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// Lets one writer through at a time. Waiting inside SQLite would hold a thread for each waiter until none is left to
/// answer readers; waiting here holds none.
/// </summary>
public sealed class WriteGate(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private int waiting;

    public WriteGate()
        : this(TimeSpan.FromSeconds(2))
    {
    }

    /// <summary>How many wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Hears how long each writer waited, whether its turn came or not.</summary>
    internal Action<TimeSpan>? Waited { get; set; }

    /// <summary>Hears of each that was turned away.</summary>
    internal Action? Refused { get; set; }

    /// <exception cref="DatabaseBusyException">No turn came in time, or another process holds the database.</exception>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken = default)
    {
        if (!await WaitAsync(cancellationToken))
        {
            Refused?.Invoke();
            throw new DatabaseBusyException("Somebody else is writing to the database. Try again in a moment.");
        }

        try
        {
            return await write();
        }
        catch (Exception failure) when (SqliteFailure.IsBusy(failure) || SqliteFailure.IsRepeated(failure))
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
