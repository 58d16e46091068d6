using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandRun commands = new();

    [Fact]
    public async Task What_is_imported_is_published_when_asked_and_the_second_time_nothing_changes()
    {
        var (code, first, _) = await commands.RunAsync("import", "--publish");
        var (again, second, _) = await commands.RunAsync("import", "--publish");

        Assert.Equal((0, 0), (code, again));
        Assert.StartsWith("Imported 5 articles", first, StringComparison.Ordinal);
        Assert.Contains("Published as knowledge version 1, dated 2026-11-21.", first, StringComparison.Ordinal);
        Assert.Equal(!TestStore.IsPostgres, first.Contains("A site that is running shows it when it is started again.", StringComparison.Ordinal));
        Assert.DoesNotContain("started again", second, StringComparison.Ordinal);
        Assert.StartsWith("Imported before, nothing new: 5 articles", second, StringComparison.Ordinal);
        Assert.Contains("Nothing new to publish", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_not_published_is_never_overwritten_by_reading()
    {
        var content = commands.CopyOfContent();
        var frameworks = File.ReadAllText(Path.Combine(content, "frameworks.yml"));
        commands.Write("content/frameworks.yml", frameworks.Replace("name: Flask", "name: Flask of ours", StringComparison.Ordinal));
        await commands.RunAsync("import", content);

        var (code, output, error) = await commands.RunAsync("recommend", "--query", "scope=large");
        var (published, said, _) = await commands.RunAsync("import", content, "--publish");
        var (_, advice, _) = await commands.RunAsync("recommend", "--query", "scope=large");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("there is a draft", error, StringComparison.Ordinal);
        Assert.Equal(0, published);
        Assert.StartsWith("Imported before, nothing new", said, StringComparison.Ordinal);
        Assert.Contains("Flask of ours", advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_content_names_file_and_line_of_every_error_and_changes_nothing()
    {
        await commands.RunAsync("import", "--publish");
        var before = await commands.RunAsync("claims", "--json");
        var content = commands.CopyOfContent();
        commands.Write("content/criteria.yml", "criteria: [\n");
        commands.Write("content/frameworks.yml", "frameworks:\n  - slug: Django\n");

        var (code, output, error) = await commands.RunAsync("import", content, "--publish");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"{content}/criteria.yml:", error, StringComparison.Ordinal);
        Assert.Contains($"{content}/frameworks.yml:2: ", error, StringComparison.Ordinal);
        Assert.Equal(before, await commands.RunAsync("claims", "--json"));
    }

    [Fact]
    public async Task What_the_audit_finds_wrong_is_not_published_and_named_as_check_names_it()
    {
        var content = await ContentWithAnUnweighedNeedAsync();

        var (code, output, error) = await commands.RunAsync("import", content, "--publish");
        var (asDraft, _, _) = await commands.RunAsync("import", content);
        var (_, _, checkError) = await commands.RunAsync("check", content);

        Assert.Equal((1, "", checkError), (code, output, error));
        Assert.Contains($"{content}/criteria.yml: The need testing.tools is weighed by no option", error, StringComparison.Ordinal);
        Assert.Equal(0, asDraft);
        Assert.Contains("there is a draft", (await commands.RunAsync("claims")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_publication_is_audited_and_later_starts_are_not()
    {
        var content = await ContentWithAnUnweighedNeedAsync();
        var setting = $"--Content={content}";

        var (code, output, error) = await commands.RunAsync("claims", setting);
        await commands.RunAsync("import", "--publish");
        var (later, _, _) = await commands.RunAsync("claims", setting);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{content}/criteria.yml: The need testing.tools is weighed by no option", error, StringComparison.Ordinal);
        Assert.Equal(0, later);
    }

    [SqliteTheory]
    [InlineData("migrate")]
    [InlineData("claims")]
    [InlineData("import")]
    [InlineData("recommend", "--query", "scope=large")]
    public async Task A_file_that_is_no_database_is_said_in_one_line_and_left_alone(params string[] args)
    {
        const string text = "These are my notes, which nobody should overwrite.";
        commands.Write("advisor.db", text);

        var (code, output, error) = await commands.RunAsync(args);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("is not a SQLite database", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(commands.Database, TestContext.Current.CancellationToken));
    }

    [SqliteFact]
    public async Task Migrating_says_from_where_to_where()
    {
        var (code, first, _) = await commands.RunAsync("migrate");
        var (_, second, _) = await commands.RunAsync("migrate");

        Assert.Equal(0, code);
        Assert.StartsWith("Migrated the database from nothing to ", first, StringComparison.Ordinal);
        Assert.Contains("nothing to do", second, StringComparison.Ordinal);
    }

    public void Dispose() => commands.Dispose();

    private async Task<string> ContentWithAnUnweighedNeedAsync()
    {
        var content = commands.CopyOfContent();
        var questionnaire = await File.ReadAllLinesAsync(Path.Combine(content, "questionnaire.yml"), TestContext.Current.CancellationToken);
        commands.Write(
            "content/questionnaire.yml",
            string.Join('\n', questionnaire.Where(line => !line.Contains("need: testing.tools", StringComparison.Ordinal))));
        return content;
    }
}
