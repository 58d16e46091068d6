using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data.Publishing;

public class ContentMergeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_that_stayed_the_same_leave_edits_alone()
    {
        using var database = await WithEditAsync("flask", "summary", "An editor's words.");
        var before = CatalogueJson.Write(await database.ReadDraftAsync());

        var outcome = await database.ImportAsync(Catalogues.Rich);

        Assert.False(outcome.Changed);
        Assert.Equal(before, CatalogueJson.Write(await database.ReadDraftAsync()));
    }

    [Fact]
    public async Task What_only_the_files_changed_comes_in_beside_what_only_an_editor_changed()
    {
        using var database = await WithEditAsync("flask", "summary", "An editor's words.");

        var outcome = await database.ImportAsync(WithFrameworks(
            flask => flask with { Name = "Flask 3" }, django => django with { Summary = "New in the files." }));

        Assert.Equal(0, outcome.Conflicts);
        var draft = await database.ReadDraftAsync();
        Assert.Equal(
            [("Flask 3", "An editor's words."), ("Django", "New in the files.")],
            draft.Frameworks.Select(one => (one.Name, one.Summary)));
    }

    [Fact]
    public async Task Where_both_changed_a_field_the_draft_stays_and_a_conflict_waits()
    {
        using var database = await WithEditAsync("flask", "summary", "An editor's words.");

        var outcome = await database.ImportAsync(WithFrameworks(
            flask => flask with { Summary = "The files' words.", Name = "Flask 3" }, django => django));

        Assert.Equal(1, outcome.Conflicts);
        var stored = (await database.ReadDraftAsync()).Frameworks[0];
        Assert.Equal(("Flask 3", "An editor's words."), (stored.Name, stored.Summary));
        var conflict = Assert.Single(await ConflictsAsync(database));
        Assert.Equal(("framework", "flask"), (conflict.Kind, conflict.Item));
        Assert.Equal("The files' words.", ItemJson.Read(ItemKinds.Framework, conflict.Theirs!)["summary"]);
        Assert.Equal(Catalogues.Rich.Frameworks[0].Summary, ItemJson.Read(ItemKinds.Framework, conflict.Was!)["summary"]);

        Assert.False((await database.ImportAsync(WithFrameworks(flask => flask with { Summary = "The files' words.", Name = "Flask 3" }, django => django))).Changed);
        Assert.Single(await ConflictsAsync(database));
    }

    [Fact]
    public async Task What_the_files_dropped_and_an_editor_changed_stays_with_a_conflict_and_so_does_what_is_still_named()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        var scenario = Catalogues.Rich.Scenarios[0].Id;
        await EditAsync(database, new(ItemKinds.Scenario.Name, scenario), "title", "Edited.");

        var outcome = await database.ImportAsync(Catalogues.Rich with { Scenarios = [.. Catalogues.Rich.Scenarios.Skip(1)] });

        Assert.Equal(1, outcome.Conflicts);
        Assert.Contains((await database.ReadDraftAsync()).Scenarios, one => one.Id == scenario && one.Title == "Edited.");
        Assert.Null(Assert.Single(await ConflictsAsync(database)).Theirs);
    }

    [Fact]
    public async Task What_an_editor_put_back_is_not_undone_without_a_word()
    {
        using var database = await WithEditAsync("flask", "summary", "An editor's words.");
        await EditAsync(database, new("framework", "flask"), "summary", Catalogues.Rich.Frameworks[0].Summary, version: 2);

        var outcome = await database.ImportAsync(WithFrameworks(flask => flask with { Summary = "The files' words." }, django => django));

        Assert.Equal(1, outcome.Conflicts);
        Assert.Equal(Catalogues.Rich.Frameworks[0].Summary, (await database.ReadDraftAsync()).Frameworks[0].Summary);
    }

    [Fact]
    public async Task A_conflict_that_settled_itself_waits_no_more()
    {
        using var database = await WithEditAsync("flask", "summary", "An editor's words.");
        await database.ImportAsync(WithFrameworks(flask => flask with { Summary = "The files' words." }, django => django));

        var outcome = await database.ImportAsync(WithFrameworks(flask => flask with { Summary = "An editor's words." }, django => django));

        Assert.Equal(0, outcome.Conflicts);
        Assert.Empty(await ConflictsAsync(database));
    }

    [Fact]
    public async Task Every_item_that_an_import_changed_has_one_line_in_the_log()
    {
        using var database = await WithEditAsync("flask", "summary", "An editor's words.");

        await database.ImportAsync(WithFrameworks(flask => flask with { Name = "Flask 3" }, django => django with { Name = "Django 6" }));

        await using var context = database.Open();
        var imported = await context.AuditEntries.AsNoTracking().Where(entry => entry.Actor == "test").OrderBy(entry => entry.Sequence).ToListAsync(Cancelled);
        Assert.Equal(
            [("content", "files"), ("framework", "flask"), ("framework", "django"), ("content", "files")],
            imported.Select(entry => (entry.Kind, entry.Item)));
    }

    private static Catalogue WithFrameworks(Func<Framework, Framework> flask, Func<Framework, Framework> django) =>
        Catalogues.Rich with { Frameworks = [flask(Catalogues.Rich.Frameworks[0]), django(Catalogues.Rich.Frameworks[1])] };

    private static async Task<TestDatabase> WithEditAsync(string id, string field, string value)
    {
        var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await EditAsync(database, new(ItemKinds.Framework.Name, id), field, value);
        return database;
    }

    private static async Task EditAsync(TestDatabase database, ItemKey key, string field, string value, long version = 0)
    {
        await using var context = database.Open();
        await new DraftEditing(context, new DraftMemory(), database.Gate, new AuditTrail(context, TimeProvider.System)).ChangeAsync(
            Actor.Command("an editor"), key, version, new Dictionary<string, string> { [field] = value }, Cancelled);
    }

    private static async Task<List<ContentConflict>> ConflictsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.ContentConflicts.AsNoTracking().ToListAsync(Cancelled);
    }
}
