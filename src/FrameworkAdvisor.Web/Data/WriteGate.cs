namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// Lets one writer through at a time. Waiting inside SQLite would hold a thread for each waiter until none is left to
/// answer readers; waiting here holds none.
/// </summary>
public sealed class WriteGate(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public WriteGate()
        : this(TimeSpan.FromSeconds(2))
    {
    }

    /// <exception cref="DatabaseBusyException">No turn came in time, or another process holds the database.</exception>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken = default)
    {
        if (!await turn.WaitAsync(patience, cancellationToken))
        {
            throw new DatabaseBusyException("Somebody else is writing to the database. Try again in a moment.");
        }

        try
        {
            return await write();
        }
        catch (Exception failure) when (SqliteFailure.IsBusy(failure) || SqliteFailure.IsRepeated(failure))
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
