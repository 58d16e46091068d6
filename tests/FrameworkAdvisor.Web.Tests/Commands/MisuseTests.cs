namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class MisuseTests(CommandRun commands) : IClassFixture<CommandRun>
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("serve", "--frobnicate")]
    [InlineData("import", "--frobnicate")]
    [InlineData("check", "--frobnicate")]
    [InlineData("check", "one", "two")]
    [InlineData("export")]
    [InlineData("export", "--frobnicate")]
    [InlineData("export", "one", "two")]
    [InlineData("claims", "extra")]
    [InlineData("extract")]
    [InlineData("extract", "--frobnicate")]
    [InlineData("extract", "one.md", "two.md")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--frobnicate")]
    [InlineData("evaluate", "gold.json", "--articles")]
    [InlineData("recommend")]
    [InlineData("recommend", "--query")]
    [InlineData("recommend", "--query", "scope=large", "--answers", "file.json")]
    [InlineData("recommend", "--query", "scope=large", "--json", "--markdown")]
    [InlineData("recommend", "--query", "scope=large", "--json", "--csv")]
    [InlineData("recommend", "--query", "scope=large", "--current")]
    public async Task Misuse_ends_with_2_and_one_sentence_on_standard_error(params string[] args)
    {
        var (code, output, error) = await commands.RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.EndsWith("Try --help.", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "no-such-folder")]
    [InlineData("check", "no-such-folder", "--json")]
    [InlineData("import", "no-such-folder")]
    [InlineData("import", "no-such-folder", "--publish")]
    public async Task A_folder_that_is_not_there_ends_with_2_and_is_named(params string[] args)
    {
        var (code, output, error) = await commands.RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("There is no folder no-such-folder.", Assert.Single(Lines(error)));
    }

    [Theory]
    [InlineData("urls", "--urls", "http://localhost:99999")]
    [InlineData("urls", "--urls", "http://192.0.2.1:5000")]
    [InlineData("urls", "--urls", "nonsense")]
    [InlineData("urls", "--urls", "http://127.0.0.1:80x")]
    [InlineData("contentRoot", "--contentRoot", "/nonexist")]
    [InlineData("Cache:Pages", "--Cache:Pages=maybe")]
    [InlineData("Logging:LogLevel:Default", "--Logging:LogLevel:Default=Foo")]
    [InlineData("Logging:Console:LogLevel:Default", "--Logging:Console:LogLevel:Default=Foo")]
    [InlineData("Proxies", "--proxies", "nobody")]
    public async Task A_setting_that_cannot_be_meant_ends_with_2_and_a_sentence_that_names_it(string setting, params string[] args)
    {
        var (code, output, error) = await commands.RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(setting, Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=a\0b")]
    [InlineData("Data Source=x.db;Mode=Sideways")]
    public async Task A_connection_string_that_names_no_file_ends_with_2_too(string connection)
    {
        using var error = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);

        var code = await Web.Commands.CommandLine.RunAsync(
            ["serve", $"--ConnectionStrings:Advisor={connection}"], TextWriter.Null, error, TimeProvider.System);

        Assert.Equal(2, code);
        Assert.StartsWith("ConnectionStrings:Advisor", Assert.Single(Lines(error.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_mean_nothing_are_all_named_and_end_with_2()
    {
        var (code, output, error) = await commands.RunAsync(
            "recommend", "--json", "--query", "scope=huge&colour=red&importance.team=vital&must=coffee");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(4, Lines(error).Length);
        Assert.All(["huge", "colour", "vital", "coffee"], word => Assert.Contains(word, error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"answers":{"scope":"huge"}}""", "answers.scope")]
    [InlineData("""{"answer":{}}""", "answer")]
    [InlineData("{", "body")]
    public async Task A_file_of_answers_that_mean_nothing_ends_with_2_and_names_the_member(string json, string member)
    {
        var file = commands.Write("answers.json", json);

        var (code, output, error) = await commands.RunAsync("recommend", "--answers", file);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"{file}: {member}: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_answers_that_is_not_there_ends_with_2()
    {
        var (code, _, error) = await commands.RunAsync("recommend", "--answers", "/nowhere/answers.json");

        Assert.Equal(2, code);
        Assert.Contains("/nowhere/answers.json cannot be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("recommend", "--help")]
    [InlineData("import", "-h")]
    public async Task Help_is_no_misuse(params string[] args)
    {
        var (code, output, error) = await commands.RunAsync(args);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
