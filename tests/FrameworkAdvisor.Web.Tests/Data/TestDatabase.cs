using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>A database in a folder of its own, gone with the test.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("framework-advisor-");

    public TestDatabase() => File = DatabaseFile.From("Data Source=advisor.db", folder.FullName);

    public static readonly DateTimeOffset Now = new(2026, 3, 31, 23, 30, 0, TimeSpan.FromHours(-5));

    public DatabaseFile File { get; }

    public WriteGate Gate { get; private init; } = new(TimeSpan.FromMilliseconds(50));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="patience">How long writers wait for their turn; hardly at all unless told otherwise.</param>
    public static async Task<TestDatabase> PreparedAsync(TimeSpan? patience = null)
    {
        var database = new TestDatabase { Gate = new(patience ?? TimeSpan.FromMilliseconds(50)) };
        try
        {
            await database.PrepareAsync();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public async Task AssertRefusedAsync(string what, string remedy)
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(PrepareAsync);

        Assert.Contains(File.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
    }

    public async Task PrepareAsync()
    {
        await using var context = Open();
        await new DatabasePreparation(context, File) { LockPatience = TimeSpan.FromMilliseconds(300) }.RunAsync(Cancelled);
    }

    public AdvisorDbContext Open() =>
        new(new DbContextOptionsBuilder<AdvisorDbContext>().UseSqlite(File.ConnectionString).Options);

    /// <summary>A connection that nobody else uses.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(File.ConnectionString + ";Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        connection.Ask(sql);
    }

    public string? Ask(string sql)
    {
        using var connection = Connect();
        return connection.Ask(sql);
    }

    public int AskNumber(string sql) => int.Parse(Ask(sql)!, CultureInfo.InvariantCulture);

    public async Task<Catalogue> ReadDraftAsync()
    {
        await using var context = Open();
        return await DraftCatalogue.ReadAsync(context, Cancelled);
    }

    public async Task ReplaceDraftAsync(Catalogue catalogue)
    {
        await using var context = Open();
        await DraftCatalogue.ReplaceAsync(context, catalogue, Cancelled);
    }

    public async Task<ImportOutcome> ImportAsync(Catalogue catalogue)
    {
        await using var context = Open();
        return await ImportInto(context).ImportAsync(Actor.Command("test"), catalogue, Cancelled);
    }

    public ContentImport ImportInto(AdvisorDbContext context) =>
        new(context, new DraftEditing(context, new DraftMemory(), Gate, new AuditTrail(context, new StoppedClock(Now))));

    public async Task<PublishOutcome> PublishAsync(string note)
    {
        await using var context = Open();
        var clock = new StoppedClock(Now);
        return await new Publication(context, Gate, new AuditTrail(context, clock), clock).PublishDraftAsync(context, note);
    }

    public Task LoadAsync(PublishedKnowledge knowledge) => knowledge.LoadAsync(File, Cancelled);

    public async Task<IReadOnlyList<PublishedVersion>> VersionsAsync()
    {
        await using var context = Open();
        return await context.PublishedVersions.AsNoTracking().OrderBy(version => version.Number).ToListAsync(Cancelled);
    }

    public void CloseConnections()
    {
        using var connection = new SqliteConnection(File.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public void Dispose()
    {
        Gate.Dispose();
        CloseConnections();
        folder.Delete(recursive: true);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

internal static class SqliteConnections
{
    public static string? Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
