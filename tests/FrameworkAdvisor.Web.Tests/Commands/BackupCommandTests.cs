using FrameworkAdvisor.Web.Commands;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-backup-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [SqliteFact]
    public async Task A_copy_beside_a_writer_holds_all_that_was_saved_before_it_and_can_be_put_in_place()
    {
        await run.RunAsync("migrate");
        using var stop = new CancellationTokenSource();
        var saved = 0;
        var writing = Task.Run(() => WriteUntil(() => Interlocked.Increment(ref saved), stop.Token), Cancelled);
        for (var round = 0; round < 10; round++)
        {
            while (Volatile.Read(ref saved) < (round + 1) * 5)
            {
                await Task.Yield();
            }

            var before = Volatile.Read(ref saved);
            var copy = Copy($"{round}.db");

            var (code, output, error) = await run.RunAsync("backup", copy);

            Assert.Equal((CommandLine.Good, ""), (code, error));
            Assert.Contains("checked", output, StringComparison.Ordinal);
            Assert.InRange(Count(copy), before, int.MaxValue);
        }

        await stop.CancelAsync();
        await writing;
        var copied = Count(Copy("9.db"));
        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(run.Database + suffix);
        }

        File.Copy(Copy("9.db"), run.Database);
        var (restored, said, _) = await run.RunAsync("migrate");
        Assert.Equal(CommandLine.Good, restored);
        Assert.Contains("nothing to do", said, StringComparison.Ordinal);
        Assert.Equal(copied, Count(run.Database));
    }

    [SqliteFact]
    public async Task Only_its_owner_can_read_a_copy_and_nothing_unfinished_is_left()
    {
        await run.RunAsync("migrate");

        await run.RunAsync("backup", Copy("own.db"));

        Assert.Equal([Copy("own.db")], Directory.GetFiles(folder.FullName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy("own.db")));
        }
    }

    [SqliteFact]
    public async Task A_file_that_is_there_is_never_written_over()
    {
        await run.RunAsync("migrate");
        await File.WriteAllTextAsync(Copy("there.db"), "mine", Cancelled);

        var (code, _, error) = await run.RunAsync("backup", Copy("there.db"));

        Assert.Equal(CommandLine.Misuse, code);
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy("there.db"), Cancelled));
    }

    [SqliteFact]
    public async Task A_missing_folder_and_a_missing_database_are_named()
    {
        var (misuse, _, folderError) = await run.RunAsync("backup", Copy(Path.Combine("nowhere", "a.db")));
        Assert.Equal(CommandLine.Misuse, misuse);
        Assert.Contains("There is no folder", folderError, StringComparison.Ordinal);

        var (code, _, error) = await run.RunAsync("backup", Copy("a.db"));
        Assert.Equal(CommandLine.Findings, code);
        Assert.Contains($"{run.Database} is not there", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.FullName));
        Assert.False(File.Exists(run.Database));
    }

    [SqliteFact]
    public async Task A_damaged_database_gives_no_copy()
    {
        await run.RunAsync("migrate");
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(run.Database, Cancelled);
        bytes.AsSpan(4096, 4096 * 4).Fill(0x5a);
        await File.WriteAllBytesAsync(run.Database, bytes, Cancelled);

        var (code, _, error) = await run.RunAsync("backup", Copy("a.db"));

        Assert.Equal(CommandLine.Findings, code);
        Assert.Contains("damaged", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.FullName));
    }

    public void Dispose()
    {
        run.Dispose();
        folder.Delete(recursive: true);
    }

    private string Copy(string name) => Path.Combine(folder.FullName, name);

    private void WriteUntil(Action isSaved, CancellationToken stop)
    {
        using var connection = new SqliteConnection($"Data Source={run.Database};Default Timeout=10");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE Saved (Number INTEGER)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO Saved VALUES (1)";
        while (!stop.IsCancellationRequested)
        {
            command.ExecuteNonQuery();
            isSaved();
        }
    }

    private static int Count(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Saved";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
