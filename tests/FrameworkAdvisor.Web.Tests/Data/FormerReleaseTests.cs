using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>A database that the first release made and published into, with a document of format 1.</summary>
public class FormerReleaseTests
{
    [SqliteFact]
    public async Task It_is_brought_up_to_date_and_served_without_what_it_does_not_know()
    {
        using var database = await OfTheFirstReleaseAsync();

        var knowledge = await LoadAsync(database);

        Assert.Equal((1, "first"), (knowledge.Current!.Number, knowledge.Current.Note));
        Assert.Equal(["flask", "django"], knowledge.Current.Catalogue.Frameworks.Select(framework => framework.Slug));
        Assert.Empty(knowledge.Current.Catalogue.Provisions);
    }

    [SqliteFact]
    public async Task Importing_and_publishing_brings_in_what_is_new()
    {
        using var database = await OfTheFirstReleaseAsync();
        await LoadAsync(database);

        Assert.True((await database.ImportAsync(Catalogues.Rich)).Changed);
        Assert.Equal((true, 2), await PublishAsync(database));

        Assert.Equal(3, (await LoadAsync(database)).Current!.Catalogue.Provisions.Count);
        Assert.Equal([1, CatalogueJson.Format], (await database.VersionsAsync()).Select(version => version.Format));
    }

    [SqliteFact]
    public async Task The_same_content_makes_no_new_version_though_it_is_written_in_another_form_today()
    {
        using var database = await OfTheFirstReleaseAsync();
        await LoadAsync(database);
        await database.ImportAsync(Published);

        Assert.Equal((false, 1), await PublishAsync(database));
    }

    private static Catalogue Published { get; } = CatalogueJson.Read(Document());

    private static string Document()
    {
        var today = CatalogueJson.Write(Catalogues.Rich with { Provisions = [] });
        const string unknown = ",\"provisions\":[]";
        return today.Remove(today.LastIndexOf(unknown, StringComparison.Ordinal), unknown.Length);
    }

    private static async Task<TestDatabase> OfTheFirstReleaseAsync()
    {
        var database = new TestDatabase();
        database.File.PrepareFolder();
        await using var context = database.Open();
        await context.GetService<IMigrator>().MigrateAsync("CreateDraftAndPublications", TestContext.Current.CancellationToken);
        using var connection = database.Connect();
        using var command = (Microsoft.Data.Sqlite.SqliteCommand)connection.CreateCommand();
        command.CommandText = "INSERT INTO PublishedVersions (Number, PublishedOn, Note, Format, Document, Digest) VALUES (1, '2026-01-01', 'first', 1, $document, $digest)";
        command.Parameters.AddWithValue("$document", Document());
        command.Parameters.AddWithValue("$digest", CatalogueJson.DigestOf(Document()));
        command.ExecuteNonQuery();
        return database;
    }

    private static async Task<PublishedKnowledge> LoadAsync(TestDatabase database)
    {
        await database.PrepareAsync();
        var knowledge = new PublishedKnowledge();
        await database.LoadAsync(knowledge);
        return knowledge;
    }

    private static async Task<(bool IsNew, int Number)> PublishAsync(TestDatabase database)
    {
        var outcome = await database.PublishAsync("again");
        return (outcome.IsNew, outcome.Number);
    }
}
