using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkAdvisor.Web.Hosting.Logs;

/// <summary>One line an event, for people: when (UTC), how grave, where, what; a fault with its whole story at the end.</summary>
internal sealed class LineFormat(TimeProvider clock) : ConsoleFormatter(FormatName)
{
    public const string FormatName = "text";

    /// <summary>Of a line with its end, in bytes.</summary>
    public const int MostBytes = 4096;

    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Time(TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    public static string LevelOf(LogLevel level) => level.ToString().ToLowerInvariant();

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var story = logEntry.Exception is { } failure ? $" | {failure}" : "";
        var line = LogText.Safe($"{Time(clock)} {LevelOf(logEntry.LogLevel)} {logEntry.Category}: {message}{story}", MostBytes - 1);
        textWriter.Write(line + "\n");
    }
}
