using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data.Postgres;

public class PostgresPreparationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_say_the_same_as_the_model()
    {
        using var context = new PostgresDbContext(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=nowhere").Options);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [PostgresFact]
    public async Task Nodes_change_nothing_and_say_who_does()
    {
        using var database = new TestDatabase();

        await database.AssertRefusedAsync("lacks 1 of this release's migrations", "run migrate");

        Assert.Equal("0", database.Ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        await MigrateAsync(database);
        await database.PrepareAsync();
    }

    [PostgresFact]
    public async Task A_database_of_a_newer_release_is_refused()
    {
        using var database = await TestDatabase.PreparedAsync();
        database.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '30.0.0')");

        await database.AssertRefusedAsync("newer release (migration 29990101000000_Later)", "run that release");
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => MigrateAsync(database));
    }

    [PostgresFact]
    public async Task A_database_of_another_program_is_refused()
    {
        using var database = new TestDatabase();
        database.Execute("CREATE TABLE songs (title text)");

        await database.AssertRefusedAsync("belongs to another program", "name another database");
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => MigrateAsync(database));
    }

    [PostgresFact]
    public async Task Many_that_migrate_at_once_come_one_after_the_other()
    {
        using var database = new TestDatabase();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(database), Cancelled)));

        await database.PrepareAsync();
        Assert.Equal("1", database.Ask("SELECT count(*) FROM __EFMigrationsHistory"));
    }

    [PostgresFact]
    public async Task Who_waits_in_vain_is_told_for_whom()
    {
        using var database = new TestDatabase();
        using (var other = TestStore.ConnectAlone(PostgresServer.Again((PostgresDatabase)database.Store, "Application Name=somebody slow")))
        {
            other.Ask($"SELECT pg_advisory_lock({PostgresPreparation.Key})");
            var process = other.Ask("SELECT pg_backend_pid()");

            var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => MigrateAsync(database, TimeSpan.FromMilliseconds(300)));

            Assert.Contains($"is being migrated by somebody slow (process {process} of the server", refused.Message, StringComparison.Ordinal);
            Assert.Contains("pg_terminate_backend", refused.Message, StringComparison.Ordinal);
        }

        await MigrateAsync(database);
        await database.PrepareAsync();
    }

    [PostgresFact]
    public async Task A_migration_that_is_killed_on_the_way_leaves_nothing_and_is_done_by_the_next()
    {
        using var database = new TestDatabase();
        using (var held = TestStore.ConnectAlone(database.Store))
        {
            // Its last statements cannot go on; then it is killed.
            held.Ask("CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'");
            await Assert.ThrowsAsync<DatabaseUnavailableException>(() => MigrateAsync(database));
            Assert.Equal("0", held.Ask("SELECT count(*) FROM pg_tables WHERE tablename = 'AuditEntries'"));
            held.Ask("DROP FUNCTION audit_entries_stay()");
        }

        await MigrateAsync(database);
        await database.PrepareAsync();
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there_is_said_in_one_sentence()
    {
        using var database = PostgresDatabase.From(PostgresServer.Shared.ConnectionOf("nowhere"));

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => new PostgresPreparation(database).CheckAsync(Cancelled));

        Assert.Contains("nowhere on 127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("createdb", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_in_one_sentence_without_the_password()
    {
        using var database = PostgresDatabase.From("Host=127.0.0.1;Port=1;Database=advisor;Username=x;Password=very-secret");

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => new PostgresPreparation(database).CheckAsync(Cancelled));

        Assert.Contains("advisor on 127.0.0.1:1 cannot be reached", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", refused.Message, StringComparison.Ordinal);
        Assert.False(await database.AnswersAsync(Cancelled));
    }

    private static Task MigrateAsync(TestDatabase database, TimeSpan? patience = null) => new PostgresPreparation((PostgresDatabase)database.Store)
    {
        LockPatience = patience ?? TimeSpan.FromSeconds(60),
    }.MigrateAsync(Cancelled);
}
