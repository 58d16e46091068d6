using System.Data.Common;
using System.Globalization;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data.Publishing;

public class PublicationTests
{
    // 23:30 five hours west of Greenwich.
    private static readonly DateOnly today = new(2026, 4, 1);

    [Fact]
    public async Task The_draft_becomes_the_first_version_dated_in_utc()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);

        var outcome = await database.PublishAsync("First \u2713");

        Assert.Equal(new PublishOutcome(true, 1, today), outcome);
        var version = Assert.Single(await database.VersionsAsync());
        Assert.Equal((1, today, "First \u2713"), (version.Number, version.PublishedOn, version.Note));
        Assert.Equal(CatalogueJson.Write(Catalogues.Rich), version.Document);
        Assert.Equal(CatalogueJson.DigestOf(version.Document), version.Digest);
    }

    [Fact]
    public async Task The_same_draft_again_makes_no_version()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await database.PublishAsync("first");
        using var witness = database.Watch();

        var again = await database.PublishAsync("second");

        Assert.Equal(new PublishOutcome(false, 1, today), again);
        Assert.Equal("first", Assert.Single(await database.VersionsAsync()).Note);
        Assert.False(witness.HasSeenWriting);
    }

    [Fact]
    public async Task Each_change_makes_the_next_version_and_leaves_the_former_ones()
    {
        using var database = await TestDatabase.PreparedAsync();
        var other = new GeneratedCatalogue(3).Build();
        foreach (var catalogue in new[] { Catalogues.Rich, other, Catalogues.Rich })
        {
            await database.ImportAsync(catalogue);
            await database.PublishAsync("");
        }

        var versions = await database.VersionsAsync();

        Assert.Equal([1, 2, 3], versions.Select(version => version.Number));
        Assert.Equal(
            [CatalogueJson.Write(Catalogues.Rich), CatalogueJson.Write(other), CatalogueJson.Write(Catalogues.Rich)],
            versions.Select(version => version.Document));
    }

    [Theory]
    [InlineData("UPDATE PublishedVersions SET Note = 'x'", "never changes")]
    [InlineData("UPDATE PublishedVersions SET Number = 3 WHERE Number = 2", "never changes")]
    [InlineData("DELETE FROM PublishedVersions WHERE Number = 2", "never deleted")]
    [InlineData("INSERT INTO PublishedVersions SELECT 1, PublishedOn, Note, Format, 'x', Digest FROM PublishedVersions", "next number")]
    [InlineData("INSERT INTO PublishedVersions VALUES (4, '2026-01-01', '', 1, '', '')", "next number")]
    [InlineData("INSERT INTO PublishedVersions VALUES (2, '2026-01-01', '', 1, '', '') ON CONFLICT (Number) DO UPDATE SET Document = ''", "next number")]
    public async Task A_version_stays_as_it_was_published_whoever_asks(string sql, string reason)
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await database.PublishAsync("one");
        await database.ImportAsync(Catalogues.Empty);
        await database.PublishAsync("two");
        var before = await DescribeAsync(database);

        var refused = Assert.ThrowsAny<DbException>(() => database.Execute(sql));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DescribeAsync(database));
    }

    [SqliteFact]
    public async Task A_version_is_not_replaced_in_the_way_of_sqlite_either()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.PublishAsync("one");

        var refused = Assert.ThrowsAny<DbException>(() => database.Execute(
            "INSERT OR REPLACE INTO PublishedVersions SELECT 1, PublishedOn, Note, Format, 'x', Digest FROM PublishedVersions"));

        Assert.Contains("next number", refused.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Versions_and_entries_are_not_emptied_out_either()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.PublishAsync("one");

        foreach (var table in new[] { "PublishedVersions", "AuditEntries" })
        {
            Assert.ThrowsAny<DbException>(() => database.Execute($"TRUNCATE \"{table}\" CASCADE"));
        }

        Assert.Single(await database.VersionsAsync());
    }

    [Fact]
    public async Task The_context_cannot_change_a_version_either()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.PublishAsync("one");
        await using var context = database.Open();
        var version = await context.PublishedVersions.SingleAsync(TestContext.Current.CancellationToken);
        context.Remove(version);

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));

        Assert.Single(await database.VersionsAsync());
    }

    private static async Task<IEnumerable<string>> DescribeAsync(TestDatabase database) =>
        (await database.VersionsAsync()).Select(version => string.Create(
            CultureInfo.InvariantCulture,
            $"{version.Number} {version.PublishedOn} {version.Note} {version.Document} {version.Digest}"));
}
