using System.Data.Common;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data.Publishing;

public class ContentImportTests
{
    [Fact]
    public async Task The_first_import_becomes_the_draft_and_is_counted()
    {
        using var database = await TestDatabase.PreparedAsync();

        var outcome = await database.ImportAsync(Catalogues.Rich);

        Assert.Equal(
            new ImportOutcome(
                ItemsChanged: 38, Conflicts: 0, Articles: 2, Claims: 4, DisputedClaims: 1, Facts: 3, Needs: 3, Questions: 2, Scenarios: 2),
            outcome);
        Assert.Equal(CatalogueJson.Write(Catalogues.Rich), CatalogueJson.Write(await database.ReadDraftAsync()));
    }

    [Fact]
    public async Task The_same_content_again_is_counted_but_writes_nothing()
    {
        using var database = await TestDatabase.PreparedAsync();
        var first = await database.ImportAsync(Catalogues.Rich);
        using var witness = database.Watch();

        var second = await database.ImportAsync(CatalogueJson.Read(CatalogueJson.Write(Catalogues.Rich)));

        Assert.Equal(first with { ItemsChanged = 0 }, second);
        Assert.False(witness.HasSeenWriting);
    }

    [Fact]
    public async Task A_changed_content_is_seen_by_another_connection_as_written()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        using var witness = database.Watch();

        var outcome = await database.ImportAsync(Catalogues.Rich with { Frameworks = [.. Catalogues.Rich.Frameworks.Reverse()] });

        Assert.True(outcome.Changed);
        Assert.True(witness.HasSeenWriting);
    }

    [Fact]
    public async Task An_import_that_fails_half_way_leaves_everything_as_it_was()
    {
        using var database = await TestDatabase.PreparedAsync();
        var before = new GeneratedCatalogue(7).Build();
        await database.ImportAsync(before);
        await database.PublishAsync("before");
        database.Execute(TestStore.RefuseSql("BEFORE", "INSERT", "DraftSplits", "NEW.\"Part\" = 'pages'"));
        await using var context = database.Open();
        var import = database.ImportInto(context);

        await Assert.ThrowsAsync<DbUpdateException>(() => ImportAsync(import, Catalogues.Rich));

        Assert.Equal(CatalogueJson.Write(before), CatalogueJson.Write(await database.ReadDraftAsync()));
        Assert.Equal(CatalogueJson.Write(before), Assert.Single(await database.VersionsAsync()).Document);
        if (!TestStore.IsPostgres)
        {
            Assert.Equal("", database.Ask("PRAGMA foreign_key_check"));
        }

        database.Execute(TestStore.AllowSql("DraftSplits"));
        Assert.True((await ImportAsync(import, Catalogues.Rich)).Changed);
        Assert.Equal(CatalogueJson.Write(Catalogues.Rich), CatalogueJson.Write(await DraftCatalogue.ReadAsync(context, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task While_another_program_writes_the_import_says_so()
    {
        using var database = await TestDatabase.PreparedAsync();
        using var writer = database.Connect();
        writer.Ask(TestStore.TakeTurn);

        var busy = await Assert.ThrowsAsync<DatabaseBusyException>(() => database.ImportAsync(Catalogues.Rich));

        Assert.IsType<DbException>(busy.InnerException, exactMatch: false);
        writer.Dispose();
        Assert.True((await database.ImportAsync(Catalogues.Rich)).Changed);
    }

    private static Task<ImportOutcome> ImportAsync(ContentImport import, Catalogue content) =>
        import.ImportAsync(Actor.Command("test"), content, TestContext.Current.CancellationToken);
}
