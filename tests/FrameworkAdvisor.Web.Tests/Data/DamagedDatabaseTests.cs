using System.Text;

namespace FrameworkAdvisor.Web.Tests.Data;

public class DamagedDatabaseTests
{
    [SqliteTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(512)]
    [InlineData(20_000)]
    public async Task A_file_that_is_no_database_is_refused_and_kept(int length)
    {
        using var database = new TestDatabase();
        var text = Encoding.UTF8.GetBytes(new string('x', length));
        File.WriteAllBytes(database.File.Path, text);

        await database.AssertRefusedAsync("not a SQLite database", "move the file away");

        Assert.Equal(text, File.ReadAllBytes(database.File.Path));
    }

    [SqliteFact]
    public async Task A_damaged_database_is_refused_and_kept()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        var bytes = BytesAtRest(database);
        var random = new Random(1);
        foreach (var _ in Enumerable.Range(0, 60))
        {
            random.NextBytes(bytes.AsSpan(random.Next(4096, bytes.Length - 512), 512));
        }

        File.WriteAllBytes(database.File.Path, bytes);

        await database.AssertRefusedAsync("is damaged", "restore it from a backup");

        Assert.Equal(bytes, File.ReadAllBytes(database.File.Path));
    }

    // Nothing reads this page at the start but the check.
    [SqliteFact]
    public async Task A_database_with_one_damaged_page_is_refused_and_kept()
    {
        using var database = await TestDatabase.PreparedAsync();
        var page = database.AskNumber("SELECT rootpage FROM sqlite_master WHERE name = 'DraftClaims'");
        var size = database.AskNumber("PRAGMA page_size");
        var bytes = BytesAtRest(database);
        bytes.AsSpan((page - 1) * size, size).Fill(0xA5);
        File.WriteAllBytes(database.File.Path, bytes);

        await database.AssertRefusedAsync("is damaged", "restore it from a backup");

        Assert.Equal(bytes, File.ReadAllBytes(database.File.Path));
    }

    [SqliteFact]
    public async Task A_database_cut_short_is_refused_and_kept()
    {
        using var database = await TestDatabase.PreparedAsync();
        var bytes = BytesAtRest(database)[..9000];
        File.WriteAllBytes(database.File.Path, bytes);

        await database.AssertRefusedAsync("is damaged", "restore it from a backup");

        Assert.Equal(bytes, File.ReadAllBytes(database.File.Path));
    }

    private static byte[] BytesAtRest(TestDatabase database)
    {
        database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        TestStore.Drop(database.Store);
        return File.ReadAllBytes(database.File.Path);
    }
}
