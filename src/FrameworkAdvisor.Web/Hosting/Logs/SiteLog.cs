using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkAdvisor.Web.Hosting.Logs;

/// <summary>
/// Where the site's own log goes, and how. Standard output is for what commands print. However talkative it is set, the
/// log holds no address of a page: some are secret.
/// </summary>
internal static class SiteLog
{
    private const string Setting = "Logging:Format";
    private const string Json = "json";

    // The last one writes what actions are given, secret links among them.
    private static readonly string[] namesAddresses =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker",
    ];

    /// <exception cref="BadSettingException">There is no such format.</exception>
    public static string Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => LineFormat.FormatName,
        LineFormat.FormatName => LineFormat.FormatName,
        Json => JsonFormat.FormatName,
        { } value => throw new BadSettingException(Setting, value, $"{LineFormat.FormatName} or {Json}"),
    };

    public static void ToStandardError(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = Read(configuration);

            // Who does not take the log off our hands must not stop the site: lines are left out, and counted.
            console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
        });
        logging.AddConsoleFormatter<LineFormat, ConsoleFormatterOptions>();
        logging.AddConsoleFormatter<JsonFormat, ConsoleFormatterOptions>();
        foreach (var category in namesAddresses)
        {
            // The console's own levels are looked at before those for every log.
            logging.AddFilter(category, LogLevel.Warning).AddFilter<ConsoleLoggerProvider>(category, LogLevel.Warning);
        }
    }

    /// <summary>What the audit log says of accounts and publications goes to the log too, once it is stored.</summary>
    public static void AddSecurityLog(this IServiceCollection services) => services.AddScoped<IInterceptor, AuditLog>();
}
