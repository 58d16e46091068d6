using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data.Editing;

public class DraftEditingTests
{
    private static readonly ItemKey flask = new("framework", "flask");

    private static readonly Core.Knowledge.Framework original = Catalogues.Rich.Frameworks.Single(one => one.Slug == "flask");

    private int operations;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_was_deleted_comes_back_where_it_stood(int place)
    {
        using var database = await WithDraftAsync();
        var content = Catalogues.Rich with { Measures = [new("m-a", "A", Catalogues.Rich.Criteria[0].Slug), new("m-b", "B", Catalogues.Rich.Criteria[0].Slug), new("m-c", "C", Catalogues.Rich.Criteria[0].Slug), .. Catalogues.Rich.Measures] };
        await database.ImportAsync(content);
        var key = new ItemKey("measure", content.Measures[place].Id);
        var neighbour = new ItemKey("measure", content.Measures[place == 0 ? 1 : place - 1].Id);
        foreach (var gone in (ItemKey[])[neighbour, key])
        {
            Assert.IsType<EditOutcome.Saved>(await RunAsync(database, editing => editing.DeleteAsync(NewActor(), gone, 1000, Cancelled)));
        }

        foreach (var back in (ItemKey[])[key, neighbour])
        {
            var entry = (await EntriesAsync(database)).Last(one => one.Item == back.Id && one.After == null);
            Assert.IsType<EditOutcome.Saved>(await RunAsync(database, editing => editing.RestoreAsync(NewActor(), back, entry.Sequence, Cancelled)));
        }

        Assert.Equal(content.Measures.Select(one => one.Id), (await database.ReadDraftAsync()).Measures.Select(one => one.Id));
    }

    [Fact]
    public void An_entry_from_before_a_field_was_there_leaves_it_as_it_is_now()
    {
        var now = CatalogueItems.Of(Catalogues.Rich).First(item => item.Kind == ItemKinds.Article).With(new Dictionary<string, string> { ["text-kind"] = "quotes" });

        Assert.Equal("quotes", ItemJson.Read(ItemKinds.Article, """{"slug":"zeta-2019"}""", now)["text-kind"]);
        Assert.Equal("digest", ItemJson.Read(ItemKinds.Article, """{"slug":"zeta-2019"}""")["text-kind"]);
    }

    [Fact]
    public async Task A_change_is_stored_with_one_line_in_the_log_and_writes_nothing_else()
    {
        using var database = await WithDraftAsync();
        var before = await database.ReadDraftAsync();

        var outcome = await ChangeAsync(database, flask, 0, ("summary", "A small one."));

        Assert.IsType<EditOutcome.Saved>(outcome);
        var after = await database.ReadDraftAsync();
        Assert.Equal("A small one.", after.Frameworks.Single(one => one.Slug == "flask").Summary);
        var change = Assert.Single(ItemChange.Between(CatalogueItems.Of(before), CatalogueItems.Of(after)));
        Assert.Equal(["summary"], change.Fields.Select(field => field.Name));
        var entry = Assert.Single(await EntriesAsync(database));
        Assert.Equal(("someone", AuditAction.Change, "framework", "flask"), (entry.Actor, entry.Action, entry.Kind, entry.Item));
        Assert.Equal(change.Before!.Values, ItemJson.Read(ItemKinds.Framework, entry.Before!).Values);
        Assert.Equal(change.After!.Values, ItemJson.Read(ItemKinds.Framework, entry.After!).Values);
    }

    [Fact]
    public async Task The_same_form_twice_does_its_work_once()
    {
        using var database = await WithDraftAsync();
        var actor = NewActor();

        await RunAsync(database, editing => editing.ChangeAsync(actor, flask, 0, Typed(("summary", "First.")), Cancelled));
        await ChangeAsync(database, flask, await VersionAsync(database, flask), ("summary", "Second."));
        var again = await RunAsync(database, editing => editing.ChangeAsync(actor, flask, 0, Typed(("summary", "First.")), Cancelled));

        Assert.Equal(flask, Assert.IsType<EditOutcome.Saved>(again).Key);
        Assert.Equal("Second.", (await database.ReadDraftAsync()).Frameworks.Single(one => one.Slug == "flask").Summary);
        Assert.Equal(2, (await EntriesAsync(database)).Count);
    }

    [Fact]
    public async Task Fields_that_do_not_overlap_are_merged()
    {
        using var database = await WithDraftAsync();
        await ChangeAsync(database, flask, 0, ("summary", "Theirs."));

        var outcome = await ChangeAsync(database, flask, 0, ("name", "Mine"), ("summary", original.Summary));

        Assert.Equal(["summary"], Assert.IsType<EditOutcome.Saved>(outcome).TakenOver.Select(field => field.Name));
        var stored = (await database.ReadDraftAsync()).Frameworks.Single(one => one.Slug == "flask");
        Assert.Equal(("Mine", "Theirs."), (stored.Name, stored.Summary));
    }

    [Fact]
    public async Task Fields_that_overlap_are_told_one_by_one_and_nothing_is_stored()
    {
        using var database = await WithDraftAsync();
        await ChangeAsync(database, flask, 0, ("summary", "Theirs."), ("name", "Their name"));

        var conflict = Assert.IsType<EditOutcome.Conflict>(await ChangeAsync(database, flask, 0, ("summary", "Mine."), ("name", original.Name)));

        var field = Assert.Single(conflict.Merge.Conflicts);
        Assert.Equal(("summary", original.Summary, "Theirs.", "Mine."), (field.Field.Name, field.Was, field.Theirs, field.Mine));
        Assert.Equal("Their name", conflict.Merge.Merged["name"]);
        Assert.Equal("Theirs.", (await database.ReadDraftAsync()).Frameworks.Single(one => one.Slug == "flask").Summary);
        Assert.IsType<EditOutcome.Saved>(await ChangeAsync(database, flask, conflict.Version, ("summary", "Mine.")));
    }

    [Fact]
    public async Task Of_two_simultaneous_saves_one_wins_and_the_other_is_shown_its_own_words_two_hundred_times()
    {
        using var database = await WithDraftAsync(TimeSpan.FromSeconds(30));
        for (var round = 0; round < 200; round++)
        {
            var version = await VersionAsync(database, flask);
            var pair = await Task.WhenAll(
                Task.Run(() => ChangeAsync(database, flask, version, ("summary", $"Left {round}.")), Cancelled),
                Task.Run(() => ChangeAsync(database, flask, version, ("summary", $"Right {round}.")), Cancelled));

            Assert.Single(pair.OfType<EditOutcome.Saved>());
            var lost = Assert.Single(Assert.Single(pair.OfType<EditOutcome.Conflict>()).Merge.Conflicts);
            var stored = (await database.ReadDraftAsync()).Frameworks.Single(one => one.Slug == "flask").Summary;
            Assert.Equal(new[] { $"Left {round}.", $"Right {round}." }.ToHashSet(), [lost.Mine, stored]);
            Assert.Equal(stored, lost.Theirs);
        }

        Assert.Equal(200, (await EntriesAsync(database)).Count);
    }

    [Fact]
    public async Task What_others_name_cannot_go_and_what_is_gone_comes_back()
    {
        using var database = await WithDraftAsync();
        Assert.NotEmpty(Assert.IsType<EditOutcome.Needed>(await RunAsync(database, editing => editing.DeleteAsync(NewActor(), flask, 0, Cancelled))).By);
        var scenario = new ItemKey("scenario", (await database.ReadDraftAsync()).Scenarios[0].Id);
        var before = CatalogueJson.Write(await database.ReadDraftAsync());

        Assert.IsType<EditOutcome.Saved>(await RunAsync(database, editing => editing.DeleteAsync(NewActor(), scenario, 0, Cancelled)));
        Assert.NotEqual(before, CatalogueJson.Write(await database.ReadDraftAsync()));
        Assert.IsType<EditOutcome.Gone>(await ChangeAsync(database, scenario, 0, ("title", "x")));
        var entry = Assert.Single(await EntriesAsync(database));
        Assert.IsType<EditOutcome.Saved>(await RunAsync(database, editing => editing.RestoreAsync(NewActor(), scenario, entry.Sequence, Cancelled)));

        Assert.Equal(
            CatalogueItems.Of(CatalogueJson.Read(before)).Single(item => item.Key == scenario).Values,
            CatalogueItems.Of(await database.ReadDraftAsync()).Single(item => item.Key == scenario).Values);
    }

    [Fact]
    public async Task Moving_changes_the_order_and_no_version()
    {
        using var database = await WithDraftAsync();
        var order = (await database.ReadDraftAsync()).Frameworks.Select(one => one.Slug).ToArray();

        await RunAsync(database, editing => editing.MoveAsync(NewActor(), new("framework", order[1]), up: true, Cancelled));

        Assert.Equal([order[1], order[0], .. order[2..]], (await database.ReadDraftAsync()).Frameworks.Select(one => one.Slug));
        Assert.Equal(0, await VersionAsync(database, new("framework", order[1])));
        Assert.Equal(AuditAction.Move, Assert.Single(await EntriesAsync(database)).Action);
    }

    [Fact]
    public async Task What_fails_on_the_way_changes_nothing()
    {
        using var database = await WithDraftAsync();
        var before = CatalogueJson.Write(await database.ReadDraftAsync());
        database.Execute(TestStore.RefuseSql("BEFORE", "INSERT", "AuditEntries", "NEW.\"Item\" = 'django'"));

        await Assert.ThrowsAsync<DbUpdateException>(() => RunAsync(database, editing => editing.WriteAsync(
            NewActor(),
            work =>
            {
                work.Put(work.Find(flask)!.With(Typed(("summary", "Half done."))), AuditAction.Change);
                work.Put(work.Find(new("framework", "django"))!.With(Typed(("name", "Whole."))), AuditAction.Change);
                return Task.FromResult(0);
            },
            () => 0,
            Cancelled)));

        Assert.Equal(before, CatalogueJson.Write(await database.ReadDraftAsync()));
        Assert.Empty(await EntriesAsync(database));
    }

    [Fact]
    public async Task The_log_takes_entries_and_gives_none_up()
    {
        using var database = await WithDraftAsync();
        await ChangeAsync(database, flask, 0, ("summary", "A small one."));

        foreach (var sql in new[]
        {
            "UPDATE AuditEntries SET Actor = 'nobody'",
            "DELETE FROM AuditEntries",
            TestStore.IsPostgres ? "TRUNCATE AuditEntries" : "INSERT OR REPLACE INTO AuditEntries (Sequence, At, Actor, Action, Kind, Item, Operation) VALUES (1, '2026-01-01', 'x', 'x', 'x', 'x', 'x')",
        })
        {
            Assert.Contains("append-only", Assert.ThrowsAny<Exception>(() => database.Execute(sql)).Message, StringComparison.Ordinal);
        }

        Assert.Equal("someone", Assert.Single(await EntriesAsync(database)).Actor);
    }

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] typed) =>
        typed.ToDictionary(one => one.Field, one => one.Value, StringComparer.Ordinal);

    private static async Task<TestDatabase> WithDraftAsync(TimeSpan? patience = null)
    {
        var database = await TestDatabase.PreparedAsync(patience);
        await database.ReplaceDraftAsync(Catalogues.Rich);
        return database;
    }

    private static async Task<long> VersionAsync(TestDatabase database, ItemKey key)
    {
        await using var context = database.Open();
        return await ItemHistory.VersionOfAsync(context, key, Cancelled);
    }

    private static async Task<List<AuditEntry>> EntriesAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancelled);
    }

    private static async Task<T> RunAsync<T>(TestDatabase database, Func<DraftEditing, Task<T>> run)
    {
        await using var context = database.Open();
        return await run(new DraftEditing(context, new DraftMemory(), database.Gate, new AuditTrail(context, TimeProvider.System)));
    }

    private Task<EditOutcome> ChangeAsync(TestDatabase database, ItemKey key, long version, params (string Field, string Value)[] typed) =>
        RunAsync(database, editing => editing.ChangeAsync(NewActor(), key, version, Typed(typed), Cancelled));

    private Actor NewActor() => new("someone", $"operation {Interlocked.Increment(ref operations)}");
}
