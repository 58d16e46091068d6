using System.CommandLine;
using System.Text;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>check</c>: whether a content folder is sound, and its model fair and alive.</summary>
internal static class CheckCommand
{
    public static Command Create(HostSettings settings)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The content folder; content/ unless told otherwise." };
        var json = new Option<bool>("--json") { Description = "For other programs." };
        var command = new Command("check", "Check a content folder, audit its model and hold it against its scenarios; changes nothing.") { folder, json };
        command.SetAction((parsed, _) => RunAsync(settings, parsed, parsed.GetValue(folder), parsed.GetValue(json)));
        command.Validators.Add(Words.RefuseOptionAs(folder));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, string? folder, bool json)
    {
        await using var host = settings.BuildHost();
        var location = ContentLocation.Find(folder, host.Services);
        var content = location.Read();
        var audit = content.Catalogue is { } catalogue ? ContentLocation.Audit(catalogue, settings.Clock) : null;
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (json)
        {
            var document = audit is null ? AuditDocument.OfUnreadable(content.Errors) : AuditDocument.Of(audit);
            await output.WriteAsync(Encoding.UTF8.GetString(ExchangeJson.Write(document)));
        }
        else
        {
            var lines = audit is null ? location.LinesOf(content) : AuditReport.Errors(audit, location.Name, content.ScenarioLines);
            foreach (var line in lines)
            {
                await error.WriteLineAsync(line);
            }

            await output.WriteAsync(audit is null ? "" : AuditReport.Of(audit, content.Catalogue!, location.Name, content.ScenarioLines));
        }

        return audit is null || audit.Errors.Any() ? CommandLine.Findings : CommandLine.Good;
    }
}
