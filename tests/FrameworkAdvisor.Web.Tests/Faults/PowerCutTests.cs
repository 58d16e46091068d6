using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>The power goes while decisions are saved: what is then on the disk is mounted and read.</summary>
[Trait("Category", "Slow")]
public sealed class PowerCutTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int Rounds = 5;
    private const int AtLeastPerRound = 850;
    private const int OfTheControl = 4_000;

    [Fact]
    public async Task Nothing_acknowledged_is_lost()
    {
        await using var disk = await FaultyDisk.InFileAsync(folder, megabytes: 256);
        var writers = new Writers("cut");
        for (var round = 0; round < Rounds; round++)
        {
            using var site = await SiteProcess.StartAsync(folder, disk.Connection, "Decisions:WritesPerHour=100000");
            var enough = writers.Acknowledged.Count + AtLeastPerRound;
            var halted = new TaskCompletionSource();
            var saving = writers.SaveAsync(site.Address, writers: 8, () =>
            {
                if (writers.Acknowledged.Count >= enough && halted.TrySetResult())
                {
                    site.Halt();
                }

                return halted.Task.IsCompleted;
            });
            await halted.Task;

            await using (var after = await disk.AfterPowerCutAsync())
            {
                Assert.Equal((0, 0), await writers.MissingAsync(after.Database));
            }

            site.Kill();
            await saving;
        }

        Figures.Tell($"Power cut {Rounds} times: {writers.Acknowledged.Count} writes acknowledged, 0 lost.");
    }

    // The same writes with SQLite's weaker setting: were none lost here, the test above would prove nothing.
    [Fact]
    public async Task With_synchronous_normal_the_same_cut_loses_writes()
    {
        await using var disk = await FaultyDisk.InFileAsync(folder, megabytes: 64, "control");
        await using var connection = new SqliteConnection($"Data Source={disk.Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await RunAsync(connection, "PRAGMA journal_mode = wal");
        await RunAsync(connection, "PRAGMA synchronous = normal");
        await RunAsync(connection, "CREATE TABLE Decisions (Title TEXT NOT NULL)");
        for (var at = 0; at < OfTheControl; at++)
        {
            await RunAsync(connection, $"INSERT INTO Decisions VALUES ('control {at}')");
        }

        await using var after = await disk.AfterPowerCutAsync();
        var lost = OfTheControl - (await StoredDecisions.InAsync(after.Database)).Count;

        Assert.True(lost > 0, "Nothing was lost: the cut proves nothing here.");
        Figures.Tell($"The same cut with synchronous = normal: {lost} of {OfTheControl} lost.");
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
