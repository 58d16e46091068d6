using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Gold = """
        {"articles": [{"file": "article.txt", "claims": [
          {"line": 1, "need": "admin.built-in", "framework": "django", "stance": 2},
          {"line": 7, "need": "size.small", "framework": "flask", "stance": 1},
          {"line": 1, "need": "api.services", "framework": "pyramid", "stance": 1}
        ]}]}
        """;

    private readonly CommandRun commands = new();

    public EvaluateCommandTests() => commands.Write("article.txt", "Django comes with a built-in admin interface.");

    [Fact]
    public async Task Shares_are_told_by_need_by_article_and_overall()
    {
        var (code, output, error) = await commands.RunAsync("evaluate", commands.Write("gold.json", Gold));

        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"(?m)^admin\.built-in +1 +1 +1 +1\.000 +1\.000 +1\.000$", output);
        Assert.Matches(@"(?m)^size\.small +1 +0 +0 +– +0\.000 +0\.000$", output);
        Assert.Matches(@"(?m)^article\.txt +2 ", output);
        Assert.Contains("Left out: 1 expected claim on pyramid, which the content does not know.", output, StringComparison.Ordinal);
        Assert.Contains("recall 0.500", output, StringComparison.Ordinal);
        Assert.Contains("0.500 of the cells found, 1.000 of their signs right.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_is_there_for_other_programs()
    {
        var (code, output, _) = await commands.RunAsync("evaluate", commands.Write("gold.json", Gold), "--json");

        Assert.Equal(0, code);
        var document = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["claims", "cells", "needs", "articles", "leftOut"], document.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"expected":2,"found":1,"signsRight":1,"foundShare":0.5,"rightShare":1}""", document.GetProperty("cells").GetRawText());
        Assert.Equal("""[{"framework":"pyramid","claims":1}]""", document.GetProperty("leftOut").GetRawText());
        Assert.Equal(2, document.GetProperty("claims").GetProperty("expected").GetInt32());
    }

    [Fact]
    public async Task Articles_may_be_elsewhere()
    {
        commands.Write("elsewhere/article.txt", "Nothing is said here.");
        var gold = commands.Write("gold.json", Gold);

        var (code, output, _) = await commands.RunAsync("evaluate", gold, "--articles", Path.Combine(Path.GetDirectoryName(gold)!, "elsewhere"), "--json");

        Assert.Equal(0, code);
        Assert.Contains("\"suggested\":0", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n\"articles\": [", "gold.json:2: this is no JSON")]
    [InlineData("{\"articles\": [{\"file\": \"article.txt\", \"claims\": [\n{\"line\": 1, \"need\": \"size.huge\", \"framework\": \"f\", \"stance\": 1}]}]}", "gold.json:2: articles[0].claims[0].need is `size.huge`; there is no such need")]
    [InlineData("{\"articles\": [{\"file\": \"missing.txt\", \"claims\": []}]}", "There is no file ")]
    public async Task Gold_that_cannot_be_read_is_misuse_and_says_where(string gold, string expected)
    {
        var (code, output, error) = await commands.RunAsync("evaluate", commands.Write("gold.json", gold));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file no-such.json.", "no-such.json")]
    [InlineData("There is no folder no-such-folder.", "gold.json", "--articles", "no-such-folder")]
    public async Task What_is_not_there_is_misuse_and_named(string expected, string gold, params string[] args)
    {
        var file = gold == "gold.json" ? commands.Write(gold, Gold) : gold;

        var (code, output, error) = await commands.RunAsync(["evaluate", file, .. args]);

        Assert.Equal((2, "", expected), (code, output, error.TrimEnd()));
    }

    public void Dispose() => commands.Dispose();
}
