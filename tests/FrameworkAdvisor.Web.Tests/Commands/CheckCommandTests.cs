using System.Text.Json;

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
    public async Task What_the_audit_finds_is_named_with_its_file_and_fails_the_check()
    {
        var content = commands.CopyOfContent();
        var questionnaire = Path.Combine(content, "questionnaire.yml");
        commands.Write("content/questionnaire.yml", string.Join('\n', (await File.ReadAllLinesAsync(questionnaire, TestContext.Current.CancellationToken))
            .Where(line => !line.Contains("need: testing.tools", StringComparison.Ordinal))));

        var (code, output, error) = await commands.RunAsync("check", content);

        Assert.Equal(1, code);
        Assert.Contains($"{content}/criteria.yml: The need testing.tools is weighed by no option", error, StringComparison.Ordinal);
        Assert.Contains("First over 4096 generated sets of answers: flask ", output, StringComparison.Ordinal);
        Assert.Contains("Outcomes over the same sets: one ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_named_and_does_not_fail_the_check()
    {
        var content = commands.CopyOfContent();
        var questionnaire = Path.Combine(content, "questionnaire.yml");
        commands.Write("content/questionnaire.yml", (await File.ReadAllTextAsync(questionnaire, TestContext.Current.CancellationToken))
            .Replace("{need: api.services, points: 1, articles: [iflexion-2019]}", "{need: testing.tools, points: 1, articles: [netguru-2022]}", StringComparison.Ordinal));

        var (code, output, error) = await commands.RunAsync("check", content);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"{content}/questionnaire.yml: warning: The option surroundings=integrations weighs testing.tools on the word of netguru-2022", output, StringComparison.Ordinal);
        Assert.Contains("1 warning,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_is_there_for_other_programs_too()
    {
        var (code, output, error) = await commands.RunAsync("check", "--json");

        Assert.Equal((0, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        Assert.Equal(
            ["findings", "answerSets", "frameworks", "undecided", "questions", "positions", "claims", "editorRatings", "scenarios", "outcomes"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(0, root.GetProperty("findings").GetArrayLength());
        Assert.Equal(4096, root.GetProperty("undecided").GetInt32() + root.GetProperty("frameworks").EnumerateArray().Sum(one => one.GetProperty("wins").GetInt32()));
        Assert.Equal(
            ["one", "both", "either", "too-close", "none-qualifies", "not-enough-evidence", "no-answers"],
            root.GetProperty("outcomes").EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal(4096, root.GetProperty("outcomes").EnumerateArray().Sum(one => one.GetProperty("sets").GetInt32()));
        Assert.All(root.GetProperty("questions").EnumerateArray(), question => Assert.True(question.GetProperty("changes").GetInt32() > 0));
        Assert.Equal(["first", "second", "last"], root.GetProperty("positions").EnumerateArray().Select(position => position.GetProperty("position").GetString()));
        Assert.All(root.GetProperty("scenarios").EnumerateArray(), scenario => Assert.Equal("as-expected", scenario.GetProperty("result").GetString()));
    }

    [Fact]
    public async Task Content_that_cannot_be_read_is_named_to_people_and_to_other_programs()
    {
        var content = commands.CopyOfContent();
        commands.Write("content/scenarios.yml", "scenarios: [\n");
        File.Delete(Path.Combine(content, "criteria.yml"));

        var (plainCode, nothing, error) = await commands.RunAsync("check", content);
        var (code, output, silence) = await commands.RunAsync("check", content, "--json");

        Assert.Equal((1, "", 1, ""), (plainCode, nothing, code, silence));
        using var document = JsonDocument.Parse(output);
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(
            error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries),
            findings.Select(finding => $"{content}/{finding.GetProperty("subject").GetString()}: {finding.GetProperty("message").GetString()}"));
        Assert.Contains(findings, finding => finding.GetProperty("subject").GetString() == "criteria.yml:1");
        Assert.All(findings, finding => Assert.Equal(
            ("error", "content"), (finding.GetProperty("severity").GetString(), finding.GetProperty("check").GetString())));

        // The members are those of a whole audit, so that a program need not know beforehand which it gets.
        var (_, whole, _) = await commands.RunAsync("check", "--json");
        using var sound = JsonDocument.Parse(whole);
        Assert.Equal(
            sound.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind)),
            document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind)));
    }

    [Fact]
    public async Task Checking_makes_no_database()
    {
        await commands.RunAsync("check");

        Assert.False(File.Exists(commands.Database));
    }

    public void Dispose() => commands.Dispose();
}
