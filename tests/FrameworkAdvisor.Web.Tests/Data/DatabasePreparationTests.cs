using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data;

public class DatabasePreparationTests
{
    [SqliteFact]
    public async Task The_migrations_say_the_same_as_the_model()
    {
        using var database = new TestDatabase();
        await using var context = database.Open();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [SqliteFact]
    public async Task Every_connection_keeps_its_promises()
    {
        using var database = await TestDatabase.PreparedAsync();
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();

        Assert.Equal("wal", connection.Ask("PRAGMA journal_mode"));
        Assert.Equal("2", connection.Ask("PRAGMA synchronous"));
        Assert.Equal("1", connection.Ask("PRAGMA foreign_keys"));
        Assert.Equal(3, connection.DefaultTimeout);
    }

    [SqliteFact]
    public async Task A_database_in_use_is_prepared_again_without_a_change()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        using var witness = database.Watch();

        await database.PrepareAsync();

        Assert.False(witness.HasSeenWriting);
    }

    [SqliteFact]
    public async Task An_empty_file_counts_as_new()
    {
        using var database = new TestDatabase();
        File.WriteAllBytes(database.File.Path, []);

        await database.PrepareAsync();

        Assert.Equal("wal", database.Ask("PRAGMA journal_mode"));
        Assert.True((await database.ImportAsync(Catalogues.Rich)).Changed);
    }

    [SqliteFact]
    public async Task A_database_of_another_program_is_refused_and_kept()
    {
        using var database = new TestDatabase();
        database.Execute("CREATE TABLE Songs (Title TEXT)");
        var bytes = File.ReadAllBytes(database.File.Path);

        await database.AssertRefusedAsync("belongs to another program", "name another file");

        Assert.Equal(bytes, File.ReadAllBytes(database.File.Path));
    }

    [SqliteFact]
    public async Task A_database_of_a_newer_release_is_refused()
    {
        using var database = await TestDatabase.PreparedAsync();
        database.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '30.0.0')");

        await database.AssertRefusedAsync("newer release (migration 29990101000000_Later)", "run that release");
    }

    [SqliteFact]
    public async Task A_log_without_its_file_is_refused_and_kept()
    {
        using var database = new TestDatabase();
        File.WriteAllText(database.File.Path + "-wal", "unsaved work");

        await database.AssertRefusedAsync("holds data", "put the file back");

        Assert.Equal("unsaved work", File.ReadAllText(database.File.Path + "-wal"));
        Assert.False(File.Exists(database.File.Path));
    }

    [SqliteFact]
    public async Task A_locked_database_is_refused_after_a_moment()
    {
        using var database = await TestDatabase.PreparedAsync();
        using var other = database.Connect();
        other.Ask("BEGIN IMMEDIATE");

        await database.AssertRefusedAsync("is locked by another program", "end the program");

        other.Ask("ROLLBACK");
        await database.PrepareAsync();
    }

    [SqliteFact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        using var database = new TestDatabase();
        Directory.CreateDirectory(database.File.Path);

        await database.AssertRefusedAsync("is a folder", "name a file");
    }

    [SqliteFact]
    public async Task A_migrations_lock_left_behind_is_named_with_the_command_that_clears_it()
    {
        using var database = new TestDatabase();
        database.Execute("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """);

        await database.AssertRefusedAsync(
            "held for migrating since 2026-01-01",
            $"sqlite3 '{database.File.Path}' 'DELETE FROM \"__EFMigrationsLock\"'");

        database.Execute("DELETE FROM \"__EFMigrationsLock\"");
        await database.PrepareAsync();
        Assert.True((await database.ImportAsync(Catalogues.Rich)).Changed);
    }

    [SqliteFact]
    public async Task A_migrations_lock_left_behind_does_not_matter_when_there_is_nothing_to_migrate()
    {
        using var database = await TestDatabase.PreparedAsync();
        database.Execute("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')");

        await database.PrepareAsync();
    }
}
