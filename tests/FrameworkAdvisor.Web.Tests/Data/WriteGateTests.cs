using FrameworkAdvisor.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data;

public sealed class WriteGateTests : IDisposable
{
    private readonly AdvisorDbContext database = new(new DbContextOptionsBuilder<AdvisorDbContext>().UseSqlite("Data Source=:memory:").Options);
    private readonly WriteGate gate = new(TimeSpan.FromMilliseconds(50));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_too_long_is_sent_away_without_writing()
    {
        var first = new TaskCompletionSource<int>();
        var writing = gate.WriteAsync(database, () => first.Task, Cancelled);
        var written = false;

        await Assert.ThrowsAsync<DatabaseBusyException>(() => gate.WriteAsync(database, () => Task.FromResult(written = true), Cancelled));

        first.SetResult(1);
        Assert.Equal(1, await writing);
        Assert.False(written);
        Assert.Equal(2, await gate.WriteAsync(database, () => Task.FromResult(2), Cancelled));
    }

    [Fact]
    public async Task A_failed_write_passes_its_failure_on_and_its_turn()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            gate.WriteAsync<int>(database, () => throw new InvalidDataException(), Cancelled));

        Assert.Equal(1, await gate.WriteAsync(database, () => Task.FromResult(1), Cancelled));
    }

    [Fact]
    public async Task Many_writers_never_write_at_once()
    {
        using var patient = new WriteGate(TimeSpan.FromMinutes(1));
        var (inside, most, done) = (0, 0, 0);

        await Parallel.ForAsync(0, 200, Cancelled, async (_, _) => await patient.WriteAsync(database, async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return done++;
        }, Cancelled));

        Assert.Equal((1, 200), (most, done));
    }

    public void Dispose()
    {
        database.Dispose();
        gate.Dispose();
    }
}
