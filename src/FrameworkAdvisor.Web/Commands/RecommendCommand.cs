using System.CommandLine;
using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>recommend</c>: what the site and the API say to a set of answers.</summary>
internal static class RecommendCommand
{
    private const int LongestFile = 64 * 1024;
    private const int LongestRecord = 1024 * 1024;

    public static Command Create(HostSettings settings)
    {
        var query = new Option<string?>("--query") { HelpName = "scope=large&…", Description = "The answers as in an address." };
        var file = new Option<string?>("--answers") { HelpName = "FILE", Description = "The answers as sent to the API, or a decision record." };
        var current = new Option<bool>("--current") { Description = "Weigh a decision record's answers on today's knowledge instead of its own." };
        var json = new Option<bool>("--json") { Description = "For other programs; the same as from the API." };
        var markdown = new Option<bool>("--markdown") { Description = "A decision record, which --answers reads back." };
        var csv = new Option<bool>("--csv") { Description = "The ledger as a table." };
        var command = new Command("recommend", "Recommend a framework for a set of answers.") { query, file, current, json, markdown, csv };
        command.Validators.Add(result =>
        {
            if (result.GetResult(query) is null == result.GetResult(file) is null)
            {
                result.AddError("Give the answers with either --query or --answers.");
            }

            if (new[] { json, markdown, csv }.Count(form => result.GetResult(form) is not null) > 1)
            {
                result.AddError("Choose one of --json, --markdown and --csv.");
            }

            if (result.GetResult(current) is not null && result.GetResult(file) is null)
            {
                result.AddError("--current goes with --answers and a decision record.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            await using var host = settings.BuildHost();
            var today = await FirstPublication.EnsureAsync(host.Services, stop);
            var asked = parsed.GetValue(query) is { } text
                ? Weigh(Understand(text, today), today)
                : await WeighFileAsync(parsed.GetValue(file)!, parsed.GetValue(current), host, today, stop);
            if (asked.Finding is { } finding)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(finding);
                return CommandLine.Findings;
            }

            await parsed.InvocationConfiguration.Output.WriteAsync(
                parsed.GetValue(json) ? Encoding.UTF8.GetString(ExchangeJson.Write(RecommendationDocument.Of(asked.Recommendation)))
                : parsed.GetValue(markdown) ? DecisionRecord.Write(asked.Recommendation, asked.Advisor, RecordDetails.None)
                : parsed.GetValue(csv) ? LedgerCsv.Write(asked.Recommendation, asked.Advisor)
                : PlainReport.Of(asked.Recommendation, asked.Advisor.Catalogue));
            return CommandLine.Good;
        });
        return command;
    }

    /// <exception cref="MisuseException">The query means nothing to this knowledge.</exception>
    public static Answers Understand(string query, Advisor advisor)
    {
        var reading = advisor.Questionnaire.ReadQuery(query);
        return reading.Errors.Count == 0
            ? reading.Answers
            : throw new MisuseException([.. reading.Errors.Select(error => $"{error.Key}: {error.Message}")]);
    }

    private static Asked Weigh(Answers answers, Advisor advisor) => new(advisor, advisor.Recommend(answers), null);

    private static async Task<Asked> WeighFileAsync(string file, bool isCurrent, WebApplication host, Advisor today, CancellationToken stop)
    {
        var content = await ReadAsync(file, stop);
        var text = TextOf(content);
        if (!file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !RecordBlock.IsIn(text))
        {
            return isCurrent
                ? throw new MisuseException($"{file} is no decision record: --current means nothing for it.")
                : Weigh(UnderstandDocument(file, content, today), today);
        }

        var record = DecisionRecord.Read(text);
        return record.Content is null ? throw new MisuseException($"{file}: {record.Error}")
            : isCurrent ? Weigh(Understand(record.Content.Query, today), today)
            : await RecordedAnswers.WeighAsync(file, record.Content, host, stop);
    }

    private static Answers UnderstandDocument(string file, byte[] content, Advisor advisor)
    {
        if (content.Length > LongestFile)
        {
            throw new MisuseException($"{file} is larger than {LongestFile / 1024} KB.");
        }

        var reading = AnswersDocument.Read(content, advisor.Questionnaire);
        return reading.Errors.Count == 0
            ? reading.Answers
            : throw new MisuseException([.. reading.Errors.Select(error => $"{file}: {error.Field}: {error.Message}")]);
    }

    // Some shells write UTF-16 when told to write into a file.
    private static string TextOf(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken stop)
    {
        try
        {
            return new FileInfo(file).Length > LongestRecord
                ? throw new MisuseException($"{file} is larger than {LongestRecord / 1024} KB.")
                : await File.ReadAllBytesAsync(file, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException($"{file} cannot be read: {failure.Message}");
        }
    }
}
