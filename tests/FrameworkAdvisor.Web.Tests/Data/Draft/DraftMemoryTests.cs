using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Data.Draft;

public sealed class DraftMemoryTests : IDisposable
{
    private static readonly ItemKey flask = new(ItemKinds.Framework.Name, "flask");

    private readonly DraftMemory memory = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_draft_is_read_once_for_each_state_of_it()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        var first = await ReadAsync(database);
        await TellAsync(database, SignIns.Kind);

        Assert.Same(first, await ReadAsync(database));
        Assert.Equal(CatalogueJson.Write(Catalogues.Rich), CatalogueJson.Write(first.Catalogue));
    }

    [Fact]
    public async Task What_another_node_or_a_command_changes_is_seen_at_the_next_look()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        var first = await ReadAsync(database);
        await ChangeAsync(database, work => Task.FromResult(work.Move(flask, up: work.Items[0].Key != flask)));
        var moved = await ReadAsync(database);
        await ChangeAsync(database, work =>
        {
            work.Put(work.Find(flask)!.With(new Dictionary<string, string> { ["summary"] = "Another." }), AuditAction.Change);
            return Task.FromResult(true);
        });
        var changed = await ReadAsync(database);

        Assert.NotEqual(first.Catalogue.Frameworks.Select(one => one.Slug), moved.Catalogue.Frameworks.Select(one => one.Slug));
        Assert.Equal("Another.", changed.Catalogue.FindFramework("flask")!.Summary);
        Assert.Equal("Another.", changed.Items.Single(item => item.Key == flask)["summary"]);
        Assert.Equal(3, new[] { first.Digest, moved.Digest, changed.Digest }.Distinct().Count());
    }

    [Fact]
    public async Task A_rendering_alone_is_told_in_the_log_too()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await ReadAsync(database);
        await ChangeAsync(database, work => Task.FromResult(work.Replace(
            work.Catalogue with { Articles = [.. work.Catalogue.Articles.Select(article => article with { Html = "<p>Anew</p>" })] }, AuditAction.Change)));

        Assert.All((await ReadAsync(database)).Catalogue.Articles, article => Assert.Equal("<p>Anew</p>", article.Html));
    }

    private async Task<ReadDraft> ReadAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await memory.ReadAsync(context, Cancelled);
    }

    private static async Task ChangeAsync<T>(TestDatabase database, Func<DraftWork, Task<T>> work)
    {
        await using var context = database.Open();
        await new DraftEditing(context, new DraftMemory(), database.Gate, new AuditTrail(context, TimeProvider.System))
            .WriteAsync(Actor.Command("another"), work, () => throw new InvalidOperationException("done before"), Cancelled);
    }

    private static async Task TellAsync(TestDatabase database, string kind)
    {
        await using var context = database.Open();
        new AuditTrail(context, TimeProvider.System).Add(Actor.Command("test"), AuditAction.SignIn, kind, "ada@example.org");
        await context.SaveChangesAsync(Cancelled);
    }

    public void Dispose() => memory.Dispose();
}
