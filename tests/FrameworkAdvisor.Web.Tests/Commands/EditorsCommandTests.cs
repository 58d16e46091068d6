namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class EditorsCommandTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task An_editor_is_added_once_with_a_link_and_listed()
    {
        var (code, output, _) = await run.RunAsync("editors", "add", "grace@example.org", "--role", "administrator", "--urls", "https://advisor.example.org");
        var again = await run.RunAsync("editors", "add", "Grace@Example.org");
        var list = await run.RunAsync("editors", "list");

        Assert.Equal(0, code);
        Assert.Matches("https://advisor\\.example\\.org/admin/link/[0-9a-f]{40}\\s*$", output);
        Assert.Equal((1, ""), (again.Code, again.Output));
        Assert.Contains("already", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, "grace@example.org\tadministrator\tinvited"), (list.Code, list.Output.Trim()));
    }

    [Fact]
    public async Task A_lost_password_gets_a_new_link_and_nobody_gets_none()
    {
        await run.RunAsync("editors", "add", "grace@example.org");
        var link = await run.RunAsync("editors", "link", "grace@example.org", "--reset-second-factor");
        var nobody = await run.RunAsync("editors", "link", "nobody@example.org");

        Assert.Equal(0, link.Code);
        Assert.Matches("/admin/link/[0-9a-f]{40}\\s*$", link.Output);
        Assert.Equal((1, ""), (nobody.Code, nobody.Output));
    }

    [Theory]
    [InlineData("--Editors:SecondFactor", "optional")]
    [InlineData("--editors:secondfactor=optional")]
    public async Task A_setting_is_given_with_a_space_as_well(params string[] setting)
    {
        var (code, output, error) = await run.RunAsync(["editors", "list", .. setting]);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("There are no editors yet", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Editors:SecondFactor", "perhaps")]
    [InlineData("--Editors:SecondFactor=perhaps")]
    [InlineData("--Editors:SecondFactor")]
    public async Task A_setting_that_cannot_be_meant_is_named_in_one_line(params string[] setting)
    {
        var (code, _, error) = await run.RunAsync(["editors", "list", .. setting]);

        Assert.Equal(2, code);
        Assert.Contains("Editors:SecondFactor", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("editors", "add", "no address")]
    [InlineData("editors", "add", "a@example.org", "--role", "king")]
    [InlineData("editors", "add")]
    [InlineData("editors")]
    [InlineData("editors", "list", "--Editors:SecondFactor=perhaps")]
    [InlineData("editors", "list", "--Editors:PasskeyDomain=https://example.org")]
    public async Task What_cannot_be_meant_is_misuse(params string[] words)
    {
        var (code, _, error) = await run.RunAsync(words);

        Assert.Equal(2, code);
        Assert.NotEqual("", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
