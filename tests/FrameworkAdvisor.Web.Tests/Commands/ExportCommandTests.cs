using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Catalogue.Writing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly CommandRun commands = new();

    private string Target => Path.Combine(Path.GetDirectoryName(commands.Database)!, "exported");

    [Fact]
    public async Task What_is_exported_is_sound_and_importing_it_changes_nothing()
    {
        var (code, output, _) = await commands.RunAsync("export", Target);
        var first = Files();
        var (_, imported, _) = await commands.RunAsync("import", Target, "--publish");
        var (again, _, _) = await commands.RunAsync("export", Target);
        var (check, _, _) = await commands.RunAsync("check", Target);

        Assert.Equal((0, 0, 0), (code, again, check));
        Assert.StartsWith($"Exported knowledge version 1 of 2026-11-21 to {Target}: 5 articles, ", output, StringComparison.Ordinal);
        Assert.StartsWith("Imported before, nothing new", imported, StringComparison.Ordinal);
        Assert.Contains("Nothing new to publish", imported, StringComparison.Ordinal);
        Assert.Equal(first, Files());
        Assert.DoesNotContain("lexicon.yml", first.Keys);
    }

    [Fact]
    public async Task The_draft_is_exported_only_when_asked_for()
    {
        await commands.RunAsync("import", "--publish");
        var content = commands.CopyOfContent();
        var file = Path.Combine(content, "frameworks.yml");
        commands.Write("content/frameworks.yml", (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
            .Replace("name: Flask", "name: Flask of ours", StringComparison.Ordinal));
        await commands.RunAsync("import", content);

        var (published, _, _) = await commands.RunAsync("export", Target);
        var publishedText = await File.ReadAllTextAsync(Path.Combine(Target, "frameworks.yml"), TestContext.Current.CancellationToken);
        var (draft, said, _) = await commands.RunAsync("export", Target, "--draft");

        Assert.Equal((0, 0), (published, draft));
        Assert.DoesNotContain("Flask of ours", publishedText, StringComparison.Ordinal);
        Assert.StartsWith("Exported the draft to ", said, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(Target, "frameworks.yml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_ends_with_2_and_the_rule()
    {
        var notes = commands.Write("exported/notes.txt", "mine");

        var (code, output, error) = await commands.RunAsync("export", Target);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("holds notes.txt, which would be lost; an export goes into a new or empty folder", error, StringComparison.Ordinal);
        Assert.Equal(notes, Assert.Single(Directory.EnumerateFiles(Target)));
    }

    [Fact]
    public async Task Without_a_draft_there_is_none_to_export()
    {
        var (code, output, error) = await commands.RunAsync("export", Target, "--draft");

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("There is no draft yet", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_a_database_can_hold_comes_back_the_same_or_is_named(int seed)
    {
        var catalogue = new GeneratedCatalogue(seed).Build();

        var result = ContentExport.Write(catalogue, Target);

        Assert.Null(result.Refusal);
        Assert.Equal(result.Losses.Count == 0, Directory.Exists(Target));
        Assert.All(result.Losses, loss => Assert.NotEmpty(loss));
    }

    [Fact]
    public void The_published_document_is_the_same_after_a_round_trip()
    {
        var content = ContentFolder.Load(commands.CopyOfContent()).Catalogue!;

        Assert.Empty(ContentExport.Write(content, Target).Losses);

        Assert.Equal(CatalogueJson.Write(content), CatalogueJson.Write(ContentFolder.Load(Target).Catalogue!));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    public void Dispose() => commands.Dispose();

    private Dictionary<string, byte[]> Files() => Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Target, file), File.ReadAllBytes);
}
