using System.Diagnostics;
using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class RecommendCommandTests(CommandRun commands) : IClassFixture<CommandRun>
{
    private const string Query = "scope=large&parts=pages&parts=back-office&importance.staff-editing=critical&staff-editing=daily&must=admin.built-in";

    [Fact]
    public async Task Plain_text_says_who_and_how_sure()
    {
        var (code, output, error) = await commands.RunAsync("recommend", "--query", "scope=large");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Django: clearly better.", output, StringComparison.Ordinal);
        Assert.Contains("Of 100 reasonable variations, Django beats Flask in about ", output, StringComparison.Ordinal);
        Assert.Contains("For Django: Large scope: +", output, StringComparison.Ordinal);
        Assert.Contains("Knowledge version 1.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_names_publishers_and_writes_a_real_minus_sign()
    {
        var (_, output, _) = await commands.RunAsync("recommend", "--query", "scope=large&parts=pages&staff-editing=daily&experience=senior");

        Assert.Matches(@"Worth checking next: [^\n]+” \([A-Z][^)\n]*\)\. ", output);
        Assert.DoesNotMatch(@"\([a-z]+(-[a-z0-9]+)+\)", output);
        Assert.Matches(": \u2212[0-9]+\\.[0-9] points", output);
        Assert.DoesNotMatch(": -[0-9]", output);
    }

    [Fact]
    public async Task A_part_does_not_outvote_a_must_have()
    {
        var (code, output, _) = await commands.RunAsync("recommend", "--query", "parts=pages&parts=service&scope=large&staff-editing=daily&must=admin.built-in");

        Assert.Equal(0, code);
        Assert.StartsWith("Django: the only one that qualifies.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scope=tiny&must=admin.built-in", "Rests on the must-have “Admin in the box”. Without it: Flask: clearly better.")]
    [InlineData("scope=tiny&must=admin.built-in", "If “Admin in the box” were no must-have, Flask would lead.")]
    [InlineData("scope=tiny", "Any of these as a must-have would put Django ahead: ")]
    [InlineData("scope=large", " stays first.")]
    [InlineData("parts=pages&parts=service&scope=large&staff-editing=daily", "For small focused services: ")]
    [InlineData("scope=small&must=admin.built-in&must=flexibility.freedom&must=performance.lean", "short of 6); its score is then ")]
    public async Task Plain_text_says_what_decides(string query, string words)
    {
        var (code, output, _) = await commands.RunAsync("recommend", "--query", query);

        Assert.Equal(0, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_gives_what_the_query_gives()
    {
        var file = commands.Write("answers.json", """
            {"answers":{"scope":"large","parts":["pages","back-office"],"staff-editing":"daily"},
             "importance":{"staff-editing":"critical"},"mustHaves":["admin.built-in"]}
            """);

        var fromQuery = await commands.RunAsync("recommend", "--json", "--query", Query);
        var fromFile = await commands.RunAsync("recommend", "--json", "--answers", file);

        Assert.Equal(0, fromQuery.Code);
        Assert.Equal(fromQuery, fromFile);
    }

    [Fact]
    public async Task Json_is_alone_on_standard_output()
    {
        var (_, output, error) = await commands.RunAsync("recommend", "--json", "--query", Query);

        Assert.Equal("", error);
        using var document = JsonDocument.Parse(output);
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
        Assert.Equal(1, document.RootElement.GetProperty("knowledgeVersion").GetInt32());
    }

    [Fact]
    public async Task The_record_has_every_part_and_its_ledger_adds_up()
    {
        var (code, output, _) = await commands.RunAsync("recommend", "--markdown", "--query", Query.Replace("&must=admin.built-in", "", StringComparison.Ordinal));

        Assert.Equal(0, code);
        var ledger = Rows(output, "### The Ledger").Select(cells => cells[^1]).Select(decimal.Parse).ToList();
        Assert.Equal(ledger[^1], ledger[..^1].Sum());
        Assert.Contains($"* Django: score {ledger[^1]} of 100, rank 1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Nothing was answered")]
    [InlineData("deadline=not-sure&importance.deadline=not-relevant", "Nothing was answered")]
    public async Task Nothing_answered_is_an_outcome_too(string query, string verdict)
    {
        foreach (var form in (string[])["--json", "--markdown", "--csv"])
        {
            Assert.Equal(0, (await commands.RunAsync("recommend", form, "--query", query)).Code);
        }

        Assert.StartsWith(verdict, (await commands.RunAsync("recommend", "--query", query)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--markdown", "de_DE.UTF-8", "Asia/Kathmandu", "0")]
    [InlineData("--markdown", "tr_TR.ISO-8859-9", "America/St_Johns", "1")]
    [InlineData("--json", "tr_TR.UTF-8", "Pacific/Kiritimati", "0")]
    [InlineData("--csv", "de_DE.UTF-8", "Pacific/Pago_Pago", "0")]
    [InlineData("--csv", "fa_IR.UTF-8", "Asia/Tehran", "1")]
    public async Task Language_and_time_zone_of_the_machine_change_no_byte(string form, string language, string timeZone, string invariant)
    {
        var expected = await commands.RunAsync("recommend", form, "--query", Query);
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "FrameworkAdvisor.Web.dll"), "recommend", form, "--query", Query, .. commands.Settings])
        {
            RedirectStandardOutput = true,
            Environment = { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = timeZone, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant },
        };

        using var process = Process.Start(start)!;
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(expected.Output, System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    [Fact]
    public async Task Claims_have_the_documented_members_in_order()
    {
        var (code, output, error) = await commands.RunAsync("claims", "--json");

        Assert.Equal((0, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        Assert.All(document.RootElement.EnumerateArray(), claim =>
        {
            Assert.Equal(
                ["id", "article", "criterion", "need", "framework", "stance", "status", "text", "asOf"],
                claim.EnumerateObject().Select(member => member.Name));
            Assert.StartsWith(claim.GetProperty("criterion").GetString() + ".", claim.GetProperty("need").GetString(), StringComparison.Ordinal);
            Assert.InRange(claim.GetProperty("stance").GetInt32(), -2, 2);
        });
        var lines = (await commands.RunAsync("claims")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(document.RootElement.GetArrayLength(), lines.Length);
    }

    private static List<string[]> Rows(string report, string heading) =>
    [
        .. report[report.IndexOf(heading, StringComparison.Ordinal)..].Split('\n')
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray()),
    ];
}
