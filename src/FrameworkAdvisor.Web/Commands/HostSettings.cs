using System.CommandLine;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>Configuration given on the command line, and the host made from it.</summary>
internal sealed class HostSettings(string[] settings, TimeProvider clock)
{
    // In every command's help; "--Section:Key=value" or "--Section:Key value" sets anything else.
    private static readonly (string Name, string Value, string Description)[] named =
    [
        ("--urls", "ADDRESSES", "Where to listen; http://localhost:5080 unless told otherwise."),
        ("--proxies", "ADDRESSES", "Proxies in front of the site that are believed; none unless named."),
        ("--content", "DIR", "The content folder."),
        ("--environment", "NAME", "Production unless told otherwise."),
        ("--contentRoot", "DIR", "What relative paths in the configuration start from."),
        ("--applicationName", "NAME", "For tests."),
    ];

    public TimeProvider Clock { get; } = clock;

    /// <summary>Takes configuration out of the arguments: what is left is for the commands.</summary>
    public static (string[] Settings, string[] Words) Split(string[] args)
    {
        var (settings, words) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Length; at++)
        {
            var name = args[at].Split('=', 2)[0];
            var isNamed = named.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            var isPair = args[at].Contains('=', StringComparison.Ordinal);
            if ((isNamed || IsKey(name)) && !isPair && at + 1 < args.Length && !args[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                settings.Add($"{name}={args[++at]}");
            }
            else if (isPair && (isNamed || IsSetting(name, args)))
            {
                settings.Add(args[at]);
            }
            else
            {
                words.Add(args[at]);
            }
        }

        return ([.. settings], [.. words]);
    }

    private static bool IsKey(string name) => name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal);

    // --Section:Key=value; test hosts also hand over the section itself, with nothing in it.
    private static bool IsSetting(string name, string[] args) =>
        IsKey(name) || (name.StartsWith("--", StringComparison.Ordinal) && args.Any(other => other.StartsWith(name + ":", StringComparison.Ordinal)));

    /// <summary>Makes the options known to the help; their values have been taken out before.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var (name, value, description) in named)
        {
            root.Add(new Option<string>(name) { HelpName = value, Description = description, Recursive = true, Hidden = name == "--applicationName" });
        }
    }

    /// <exception cref="BadSettingException">A setting has a value that cannot be meant.</exception>
    /// <exception cref="MisuseException">The same of the setting that names the database.</exception>
    public WebApplication BuildHost()
    {
        try
        {
            var host = Program.Build(settings, Clock);
            _ = host.Services.GetRequiredService<AdvisorDatabase>();
            return host;
        }
        catch (DirectoryNotFoundException)
        {
            throw new MisuseException("The setting contentRoot names a folder that is not there.");
        }
        catch (DatabaseUnavailableException failure)
        {
            throw new MisuseException(failure.Message);
        }
        catch (ArgumentException)
        {
            throw new MisuseException("ConnectionStrings:Advisor names no database.");
        }
    }
}
