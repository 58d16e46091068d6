using System.Data.Common;
using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>A database in a folder of its own, gone with the test.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("framework-advisor-");

    public TestDatabase() => Store = TestStore.Empty(folder);

    private TestDatabase(TimeSpan patience) => (Store, Gate) = (TestStore.ForTheSite(folder), new(patience));

    public static readonly DateTimeOffset Now = new(2026, 3, 31, 23, 30, 0, TimeSpan.FromHours(-5));

    public AdvisorDatabase Store { get; }

    public DatabaseFile File => (DatabaseFile)Store;

    public WriteGate Gate { get; } = new(TimeSpan.FromMilliseconds(50));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="patience">How long writers wait for their turn; hardly at all unless told otherwise.</param>
    public static async Task<TestDatabase> PreparedAsync(TimeSpan? patience = null)
    {
        var database = new TestDatabase(patience ?? TimeSpan.FromMilliseconds(50));
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

        Assert.Contains(Store.Name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
    }

    public async Task PrepareAsync()
    {
        await using var context = Open();
        await (Store is DatabaseFile file
            ? new DatabasePreparation(context, file) { LockPatience = TimeSpan.FromMilliseconds(300) }.RunAsync(Cancelled)
            : Store.PrepareAsync(context, Cancelled));
    }

    public AdvisorDbContext Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<AdvisorDbContext>();
        Store.Use(options);
        return new(options.AddInterceptors(interceptors).Options);
    }

    /// <summary>A connection that nobody else uses.</summary>
    public DbConnection Connect() => TestStore.ConnectAlone(Store);

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

    /// <summary>Tells whether anything was written since it came, be it what was there before.</summary>
    public Witness Watch() => new(Connect());

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

    public Task LoadAsync(PublishedKnowledge knowledge) => knowledge.LoadAsync(Store, Cancelled);

    public async Task<IReadOnlyList<PublishedVersion>> VersionsAsync()
    {
        await using var context = Open();
        return await context.PublishedVersions.AsNoTracking().OrderBy(version => version.Number).ToListAsync(Cancelled);
    }

    public void Dispose()
    {
        Gate.Dispose();
        TestStore.Drop(Store);
        folder.Delete(recursive: true);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

/// <summary>A connection that sees what others write.</summary>
internal sealed class Witness : IDisposable
{
    private const string Tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";

    private readonly DbConnection connection;
    private readonly string before;

    public Witness(DbConnection connection)
    {
        this.connection = connection;
        before = State();
    }

    public bool HasSeenWriting => State() != before;

    public void Dispose() => connection.Dispose();

    // PostgreSQL keeps with each row which transaction wrote it, and where it stands.
    private string State() => connection is SqliteConnection
        ? connection.Ask("PRAGMA data_version")!
        : string.Join('\n', connection.List(Tables).Select(table =>
            connection.Ask($"SELECT string_agg(t.xmin::text || t.ctid::text, ' ' ORDER BY t.ctid) FROM \"{table}\" t")));
}
