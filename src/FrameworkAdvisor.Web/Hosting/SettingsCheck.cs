using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting.Logs;
using FrameworkAdvisor.Web.Hosting.Metrics;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Reads the settings that would otherwise fail deep inside the host, and says which of them is wrong.</summary>
internal static class SettingsCheck
{
    private const string Logging = "Logging";
    private const string LogLevels = "LogLevel";

    /// <exception cref="BadSettingException">One of them cannot be meant.</exception>
    public static void Run(IConfiguration configuration)
    {
        _ = IsOn(configuration, PageCaching.Switch, otherwise: true);
        _ = DatabaseSetup.IsPostgres(configuration);
        _ = Proxies.Read(configuration);
        _ = WriteLimit.Read(configuration);
        _ = IsOn(configuration, DisputesOpen.Setting, otherwise: true);
        _ = AdminArea.Read(configuration);
        _ = Drain.Read(configuration);
        _ = SiteLog.Read(configuration);
        _ = MetricsEndpoint.Read(configuration);
        CheckAddresses(configuration);
        CheckLogLevels(configuration.GetSection(Logging));
    }

    public static bool IsOn(IConfiguration configuration, string name, bool otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        { } value when bool.TryParse(value, out var isOn) => isOn,
        { } value => throw new BadSettingException(name, value, "true or false"),
    };

    private static void CheckAddresses(IConfiguration configuration)
    {
        const string example = "addresses such as http://localhost:5080";
        foreach (var address in configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            try
            {
                var parsed = BindingAddress.Parse(address.Trim());
                if (parsed is { IsUnixPipe: false, IsNamedPipe: false, Port: > IPEndPoint.MaxPort or < 0 })
                {
                    throw new BadSettingException(WebHostDefaults.ServerUrlsKey, address, $"{example}, with a port of at most {IPEndPoint.MaxPort}");
                }

                // A port that is no number is taken for part of the host's name, and any name means every interface.
                if (parsed is { IsUnixPipe: false, IsNamedPipe: false } && parsed.Host.Contains(':', StringComparison.Ordinal) && !parsed.Host.StartsWith('['))
                {
                    throw new BadSettingException(WebHostDefaults.ServerUrlsKey, address, $"{example}, with a number as the port");
                }
            }
            catch (FormatException)
            {
                throw new BadSettingException(WebHostDefaults.ServerUrlsKey, address, example);
            }
        }
    }

    // "Logging:LogLevel:…", and the same for each of the places that log goes to.
    private static void CheckLogLevels(IConfigurationSection logging)
    {
        var levels = logging.GetChildren().Select(child => child.GetSection(LogLevels)).Prepend(logging.GetSection(LogLevels));
        var wrong = levels.SelectMany(section => section.GetChildren())
            .FirstOrDefault(level => !string.IsNullOrEmpty(level.Value) && !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _));
        if (wrong is not null)
        {
            throw new BadSettingException(wrong.Path, wrong.Value!, string.Join(", ", Enum.GetNames<LogLevel>()));
        }
    }
}

/// <summary>A setting has a value that cannot be meant.</summary>
internal sealed class BadSettingException(string name, string value, string expected)
    : Exception($"The setting {name} cannot be \"{value}\": it takes {expected}.");
