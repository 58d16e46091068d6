using System.CommandLine;
using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.WebUtilities;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>recommend</c>: what the site and the API say to a set of answers.</summary>
internal static class RecommendCommand
{
    private const int LongestFile = 64 * 1024;

    public static Command Create(HostSettings settings)
    {
        var query = new Option<string?>("--query") { HelpName = "scope=large&…", Description = "The answers as in an address." };
        var file = new Option<string?>("--answers") { HelpName = "FILE.json", Description = "The answers as sent to the API." };
        var json = new Option<bool>("--json") { Description = "For other programs; the same as from the API." };
        var markdown = new Option<bool>("--markdown") { Description = "A report." };
        var command = new Command("recommend", "Recommend a framework for a set of answers.") { query, file, json, markdown };
        command.Validators.Add(result =>
        {
            if (result.GetResult(query) is null == result.GetResult(file) is null)
            {
                result.AddError("Give the answers with either --query or --answers.");
            }

            if (result.GetResult(json) is not null && result.GetResult(markdown) is not null)
            {
                result.AddError("Choose one of --json and --markdown.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            await using var host = settings.BuildHost();
            var advisor = await FirstPublication.EnsureAsync(host.Services, stop);
            var answers = parsed.GetValue(query) is { } text ? Understand(text, advisor) : await UnderstandFileAsync(parsed.GetValue(file)!, advisor, stop);
            var recommendation = advisor.Recommend(answers);
            await parsed.InvocationConfiguration.Output.WriteAsync(
                parsed.GetValue(json) ? Encoding.UTF8.GetString(ExchangeJson.Write(RecommendationDocument.Of(recommendation)))
                : parsed.GetValue(markdown) ? MarkdownReport.Of(recommendation, advisor)
                : PlainReport.Of(recommendation));
            return CommandLine.Good;
        });
        return command;
    }

    private static Answers Understand(string query, Advisor advisor)
    {
        var pairs = QueryHelpers.ParseQuery(query).SelectMany(key => key.Value.Select(value => KeyValuePair.Create(key.Key, value ?? "")));
        var reading = advisor.Questionnaire.Read(pairs);
        return reading.Errors.Count == 0
            ? reading.Answers
            : throw new MisuseException([.. reading.Errors.Select(error => $"{error.Key}: {error.Message}")]);
    }

    private static async Task<Answers> UnderstandFileAsync(string file, Advisor advisor, CancellationToken stop)
    {
        byte[] content;
        try
        {
            if (new FileInfo(file).Length > LongestFile)
            {
                throw new MisuseException($"{file} is larger than {LongestFile / 1024} KB.");
            }

            content = await File.ReadAllBytesAsync(file, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException($"{file} cannot be read: {failure.Message}");
        }

        var reading = AnswersDocument.Read(content, advisor.Questionnaire);
        return reading.Errors.Count == 0
            ? reading.Answers
            : throw new MisuseException([.. reading.Errors.Select(error => $"{file}: {error.Field}: {error.Message}")]);
    }
}
