namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Scenario = """
        scenarios:
          - id: large-scope
            title: A large scope
            article: guru99
            passage: Anywhere
            answers: "scope=large"
            expect: {0}
        """;

    private readonly CommandRun commands = new();

    [Fact]
    public async Task The_real_content_is_sound()
    {
        var (code, output, error) = await commands.RunAsync("check");

        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith("0 findings." + Environment.NewLine, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("django", 0, "", "1 as expected, 0 explained, 0 findings.")]
    [InlineData("flask", 1, "scenarios.yml:6: large-scope: expects flask, is django (clearly better)", "1 finding.")]
    [InlineData("flask\n    difference: The article thinks of tests.", 0, "", "expects flask, is django (clearly better); explained: The article thinks of tests.")]
    [InlineData("django\n    difference: None.", 1, "remove the explanation", "1 finding.")]
    public async Task An_outcome_other_than_expected_is_a_finding_unless_explained(
        string expected, int exitCode, string finding, string listed)
    {
        var content = commands.CopyOfContent();
        commands.Write("content/scenarios.yml", Scenario.Replace("{0}", expected, StringComparison.Ordinal) + "\n");

        var (code, output, error) = await commands.RunAsync("check", content);

        Assert.Equal(exitCode, code);
        Assert.Contains(finding, error, StringComparison.Ordinal);
        Assert.Contains(listed, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_do_not_exist_are_a_finding_with_file_and_line()
    {
        var content = commands.CopyOfContent();
        commands.Write("content/scenarios.yml", Scenario.Replace("{0}", "django", StringComparison.Ordinal).Replace("scope=large", "scope=huge", StringComparison.Ordinal) + "\n");

        var (code, _, error) = await commands.RunAsync("check", content);

        Assert.Equal(1, code);
        Assert.StartsWith($"{content}/scenarios.yml:6: large-scope: \"huge\" is no answer", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_makes_no_database()
    {
        await commands.RunAsync("check");

        Assert.False(File.Exists(commands.Database));
    }

    public void Dispose() => commands.Dispose();
}
