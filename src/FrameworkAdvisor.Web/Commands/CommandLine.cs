using System.CommandLine;
using System.CommandLine.Help;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Connections;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>The one executable's commands, and what becomes of what they throw.</summary>
internal sealed class CommandLine
{
    public const int Good = 0;
    public const int Findings = 1;
    public const int Misuse = 2;

    private readonly RootCommand root = new("Framework Advisor: which web framework suits a project, and why.");

    private CommandLine(HostSettings settings)
    {
        HostSettings.AddTo(root);
        root.Add(ServeCommand.Create(settings));
        root.Add(CheckCommand.Create(settings));
        root.Add(ImportCommand.Create(settings));
        root.Add(ExportCommand.Create(settings));
        root.Add(RecommendCommand.Create(settings));
        root.Add(ClaimsCommand.Create(settings));
        root.Add(ExtractCommand.Create(settings));
        root.Add(EvaluateCommand.Create(settings));
        root.Add(MigrateCommand.Create(settings));
        root.Add(BackupCommand.Create(settings));
        root.Add(EditorsCommand.Create(settings));
        root.SetAction((parsed, stop) => ServeCommand.RunAsync(settings, parsed, stop));
    }

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        var (hostSettings, words) = HostSettings.Split(args);
        return new CommandLine(new HostSettings(hostSettings, clock)).RunAsync(words, output, error);
    }

    private async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error)
    {
        var parsed = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            await error.WriteLineAsync($"{string.Join(' ', parsed.Errors.Select(one => one.Message))} Try --help.");
            return Misuse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (MisuseException misuse)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, misuse.Messages));
            return Misuse;
        }
        catch (BadSettingException setting)
        {
            await error.WriteLineAsync(setting.Message);
            return Misuse;
        }
        catch (BadContentException content)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, content.Lines));
            return Findings;
        }
        catch (Exception failure) when (DatabaseFailure.IsOutside(failure))
        {
            await error.WriteLineAsync(DatabaseFailure.Tell(failure));
            return Findings;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync("Another program already listens there: stop it, or choose another address with --urls http://localhost:5081.");
            return Findings;
        }
    }
}

/// <summary>The command line asks for something that cannot be meant.</summary>
internal sealed class MisuseException(params IReadOnlyList<string> messages) : Exception(string.Join(' ', messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;
}
