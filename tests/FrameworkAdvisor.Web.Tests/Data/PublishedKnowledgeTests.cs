using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;

namespace FrameworkAdvisor.Web.Tests.Data;

public class PublishedKnowledgeTests
{
    private readonly PublishedKnowledge knowledge = new();

    [Fact]
    public async Task There_is_none_before_anything_is_published()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);

        await database.LoadAsync(knowledge);

        Assert.Null(knowledge.Current);
    }

    [Fact]
    public async Task The_newest_version_is_held_until_the_next_is_loaded()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await database.PublishAsync("first");
        await database.LoadAsync(knowledge);
        var first = knowledge.Current;

        await database.ImportAsync(Catalogues.Empty);
        await database.PublishAsync("second");

        Assert.Same(first, knowledge.Current);
        Assert.Equal((1, "first"), (first?.Number, first?.Note));
        Assert.Equal(CatalogueJson.Write(Catalogues.Rich), CatalogueJson.Write(first!.Catalogue));
        await database.LoadAsync(knowledge);
        Assert.Equal((2, "second"), (knowledge.Current?.Number, knowledge.Current?.Note));
        Assert.Empty(knowledge.Current!.Catalogue.Frameworks);
    }

    [Fact]
    public async Task Former_versions_stay_readable_beside_the_newest()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await database.PublishAsync("first");
        await database.ImportAsync(Catalogues.Empty);
        await database.PublishAsync("second");
        await database.LoadAsync(knowledge);

        var first = await knowledge.OfAsync(1, database.Store, TestContext.Current.CancellationToken);

        Assert.Equal("first", first!.Version.Note);
        Assert.Equal(CatalogueJson.Write(Catalogues.Rich), CatalogueJson.Write(first.Catalogue));
        Assert.Same(first, await knowledge.OfAsync(1, database.Store, TestContext.Current.CancellationToken));
        Assert.Same(knowledge.Advisor, await knowledge.OfAsync(2, database.Store, TestContext.Current.CancellationToken));
        Assert.Null(await knowledge.OfAsync(3, database.Store, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_the_former_versions_the_one_used_longest_ago_is_let_go_first()
    {
        using var database = await TestDatabase.PreparedAsync();
        for (var version = 1; version <= 6; version++)
        {
            await database.ImportAsync(version % 2 == 0 ? Catalogues.Empty : Catalogues.Rich);
            await database.PublishAsync("");
        }

        await database.LoadAsync(knowledge);
        Task<Advisor?> Of(int number) => knowledge.OfAsync(number, database.Store, TestContext.Current.CancellationToken);
        var (first, second) = (await Of(1), await Of(2));
        await Of(3);
        await Of(4);
        await Of(1);
        await Of(5);

        Assert.Same(first, await Of(1));
        Assert.NotSame(second, await Of(2));
    }

    [Theory]
    [InlineData("UPDATE PublishedVersions SET Document = replace(Document, 'Flask', 'Flusk') WHERE Number = 2", "does not match its digest")]
    [InlineData("UPDATE PublishedVersions SET Document = '{}', Digest = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE Number = 2", "of a shape")]
    [InlineData("UPDATE PublishedVersions SET Format = 99 WHERE Number = 2", "has format 99; this release reads up to 4")]
    public async Task A_version_that_was_tampered_with_is_refused_and_the_former_stays(string tampering, string reason)
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.PublishAsync("empty");
        await database.LoadAsync(knowledge);
        await database.ImportAsync(Catalogues.Rich);
        await database.PublishAsync("rich");
        database.Execute($"DROP TRIGGER PublishedVersions_NeverChange{(TestStore.IsPostgres ? " ON PublishedVersions" : "")}");
        database.Execute(tampering);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.LoadAsync(knowledge));

        Assert.Contains(database.Store.Name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, knowledge.Current?.Number);
    }
}
