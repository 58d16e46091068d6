using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Tests.Advice;
using FrameworkAdvisor.Web.Tests.Api;

namespace FrameworkAdvisor.Web.Tests.Commands;

public sealed class RecordedAnswersTests(CommandRun commands, AdvisorSite site) : IClassFixture<CommandRun>
{
    private const string Query = "scope=large&parts=pages&staff-editing=daily&importance.staff-editing=critical&must=admin.built-in";

    [Fact]
    public async Task A_record_gives_the_result_it_was_made_of_byte_for_byte()
    {
        var generated = new Generated(site.Advisor, seed: 31);
        var queries = Enum.GetValues<OutcomeKind>().Except([OutcomeKind.Either, OutcomeKind.NotEnoughEvidence])
            .Select(kind => SampleAnswers.First(site.Advisor, one => one.Outcome.Kind == kind).ToQuery())
            .Concat(Enumerable.Range(0, 8).Select(_ => string.Join('&', generated.Answers().Select(pair => $"{pair.Key}={pair.Value}"))))
            .Append(Query)
            .ToList();
        Assert.All(
            ["importance.", "=not-relevant", "=important", "=critical", "=not-sure", "must="],
            part => Assert.Contains(queries, query => query.Contains(part, StringComparison.Ordinal)));

        foreach (var query in queries)
        {
            var json = await commands.RunAsync("recommend", "--query", query, "--json");
            var record = await commands.RunAsync("recommend", "--query", query, "--markdown");
            var file = commands.Write("record.md", record.Output);

            Assert.Equal((0, ""), (json.Code, json.Error));
            Assert.Equal(json, await commands.RunAsync("recommend", "--answers", file, "--json"));
            Assert.Equal(record, await commands.RunAsync("recommend", "--answers", file, "--markdown"));
        }
    }

    [Fact]
    public async Task A_record_is_known_by_its_content_and_in_what_shells_write()
    {
        var json = await commands.RunAsync("recommend", "--query", Query, "--json");
        var file = commands.Write("0007-framework.txt", "");
        var record = (await commands.RunAsync("recommend", "--query", Query, "--markdown")).Output.ReplaceLineEndings("\r\n");
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            await File.WriteAllTextAsync(file, record, encoding, TestContext.Current.CancellationToken);

            Assert.Equal(json, await commands.RunAsync("recommend", "--answers", file, "--json"));
        }
    }

    [Fact]
    public async Task A_record_stays_with_its_own_knowledge_unless_told_otherwise()
    {
        using var own = new CommandRun();
        var before = await own.RunAsync("recommend", "--query", Query, "--json");
        var file = own.Write("record.md", (await own.RunAsync("recommend", "--query", Query, "--markdown")).Output);
        var content = own.CopyOfContent();
        var articles = Directory.GetFiles(Path.Combine(content, "articles"), "guru99*").Single();
        await File.WriteAllTextAsync(
            articles,
            (await File.ReadAllTextAsync(articles, TestContext.Current.CancellationToken)).Replace(" +2", " +1", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        Assert.Equal(0, (await own.RunAsync("import", content, "--publish")).Code);
        var today = await own.RunAsync("recommend", "--query", Query, "--json");

        Assert.NotEqual(before.Output, today.Output);
        Assert.Equal(before, await own.RunAsync("recommend", "--answers", file, "--json"));
        Assert.Equal(today, await own.RunAsync("recommend", "--answers", file, "--json", "--current"));
    }

    [Theory]
    [InlineData("knowledge: 1", "knowledge: 7", "knowledge version 7, which is not in this database; its newest is 1")]
    [InlineData("published: 2026-11-21", "published: 2025-01-31", "knowledge version 1 of 2025-01-31; in this database that version is of 2026-11-21")]
    [InlineData("result: one; django", "result: one; flask", "its answers now give \"one; django ")]
    [InlineData("&scope=large", "&scope=small", "its answers now give")]
    public async Task A_record_that_does_not_hold_here_is_a_finding_with_a_way_out(string written, string changed, string says)
    {
        var record = (await commands.RunAsync("recommend", "--query", Query, "--markdown")).Output;
        Assert.Contains(written, record, StringComparison.Ordinal);
        var file = commands.Write("record.md", record.Replace(written, changed, StringComparison.Ordinal));

        var (code, output, error) = await commands.RunAsync("recommend", "--answers", file, "--json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.EndsWith($"take today's knowledge with --current.{Environment.NewLine}", error, StringComparison.Ordinal);
        Assert.Equal(0, (await commands.RunAsync("recommend", "--answers", file, "--json", "--current")).Code);
    }

    [Theory]
    [InlineData("record.md", "# Some other record\n", "There is no decision record in it")]
    [InlineData("record.md", "```framework-advisor\nrecord: 1\n", "cut off")]
    [InlineData("record.md", "```framework-advisor\nrecord: 1\nknowledge: 1\npublished: 2026-11-21\nquery: scope=huge\nresult: x\n```\n", "scope: ")]
    public async Task A_file_that_is_no_record_ends_with_2(string name, string text, string says)
    {
        var (code, output, error) = await commands.RunAsync("recommend", "--answers", commands.Write(name, text));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Current_means_nothing_for_plain_answers()
    {
        var file = commands.Write("answers.json", """{"answers":{"scope":"large"}}""");

        Assert.Equal(2, (await commands.RunAsync("recommend", "--answers", file, "--current")).Code);
    }
}
