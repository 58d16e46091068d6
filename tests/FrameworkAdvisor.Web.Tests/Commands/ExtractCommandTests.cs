using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Article = """
        # Two frameworks

        By someone, updated August 2019.

        Django comes with a built-in admin interface. Flask has 53.9k stars on GitHub.
        """;

    private readonly CommandRun commands = new();

    [Fact]
    public async Task Claims_are_told_with_line_stance_confidence_quote_and_what_led_to_them()
    {
        var (code, output, error) = await commands.RunAsync("extract", commands.Write("article.md", Article));

        Assert.Equal((0, ""), (code, error));
        var lines = output.Split('\n');
        var claim = Array.FindIndex(lines, line => line.Contains("admin.built-in", StringComparison.Ordinal));
        Assert.Matches(@"^line 5 +django +admin\.built-in +\+[12]  [01]\.\d\d  Django comes with a built-in admin interface\.$", lines[claim]);
        Assert.Matches("^ +because: .*admin", lines[claim + 1]);
        Assert.Matches(@"^line 5 +flask +github-stars +53900  2019-08 +Flask has 53\.9k stars on GitHub\.$", Assert.Single(lines, line => line.Contains("github-stars", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Claims_are_an_array_for_other_programs()
    {
        var (code, output, error) = await commands.RunAsync("extract", commands.Write("article.md", Article), "--json");

        Assert.Equal((0, ""), (code, error));
        var claims = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        var claim = claims.First(one => one.GetProperty("need").GetString() == "admin.built-in");
        Assert.Equal(
            ["line", "criterion", "need", "framework", "stance", "confidence", "text", "cues"],
            claim.EnumerateObject().Select(member => member.Name));
        Assert.Equal((5, "admin", "django"), (claim.GetProperty("line").GetInt32(), claim.GetProperty("criterion").GetString(), claim.GetProperty("framework").GetString()));
        Assert.InRange(claim.GetProperty("stance").GetInt32(), 1, 2);
        Assert.InRange(claim.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.Equal("Django comes with a built-in admin interface.", claim.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Figures_are_an_array_of_their_own()
    {
        var (code, output, _) = await commands.RunAsync("extract", commands.Write("article.md", Article), "--facts", "--json");

        Assert.Equal(0, code);
        Assert.Equal(
            """[{"line":5,"framework":"flask","measure":"github-stars","value":"53900","asOf":"2019-08","text":"Flask has 53.9k stars on GitHub."}]""" + "\n",
            output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("The kettle is on, and it rains in Porto.")]
    public async Task A_text_that_says_nothing_gives_an_empty_array(string text)
    {
        Assert.Equal((0, "[]\n", ""), await commands.RunAsync("extract", commands.Write("article.txt", text), "--json"));
    }

    [Fact]
    public async Task No_database_is_made()
    {
        await commands.RunAsync("extract", commands.Write("article.md", Article));

        Assert.False(File.Exists(commands.Database));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_misuse()
    {
        var (code, output, error) = await commands.RunAsync("extract", "no-such-file.md");

        Assert.Equal((2, "", "There is no file no-such-file.md."), (code, output, error.TrimEnd()));
    }

    [Theory]
    [InlineData(null, "lexicon.yml: this file is missing")]
    [InlineData("needs: 3\n", "lexicon.yml:1")]
    public async Task Content_that_cannot_be_used_is_a_finding_with_its_file(string? lexicon, string finding)
    {
        var content = commands.CopyOfContent();
        if (lexicon is null)
        {
            File.Delete(Path.Combine(content, "lexicon.yml"));
        }
        else
        {
            commands.Write("content/lexicon.yml", lexicon);
        }

        var (code, output, error) = await commands.RunAsync("extract", commands.Write("article.md", Article), $"--content={content}");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(finding, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_added_to_the_content_is_recognised_at_once()
    {
        var content = commands.CopyOfContent();
        var file = Path.Combine(content, "frameworks.yml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        commands.Write("content/frameworks.yml", text.Replace(
            "frameworks:\n", "frameworks:\n  - slug: pyramid\n    name: Pyramid\n    summary: Another framework.\n    site: https://trypyramid.com/\n", StringComparison.Ordinal));

        var (_, output, error) = await commands.RunAsync("extract", commands.Write("article.md", "Pyramid comes with a built-in admin interface."), "--json", $"--content={content}");

        Assert.Equal("", error);
        Assert.Contains("\"framework\":\"pyramid\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => commands.Dispose();
}
