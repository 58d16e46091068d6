using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkAdvisor.Web.Hosting.Logs;

/// <summary>One line of JSON an event, for programs: the same as <see cref="LineFormat"/>, and what the message was made of by name.</summary>
internal sealed class JsonFormat(TimeProvider clock) : ConsoleFormatter(FormatName)
{
    // Not "json": by that name the framework has one of its own, which would be taken.
    public const string FormatName = "advisor-json";

    private const string Original = "{OriginalFormat}";
    private const int MostNameBytes = 200;
    private const int MostMessageBytes = 1500;
    private const int MostValueBytes = 300;
    private const int MostFieldsBytes = 1500;

    // What quotes, commas and the names of members take.
    private const int Frame = 200;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("at", LineFormat.Time(clock));
            json.WriteString("level", LineFormat.LevelOf(logEntry.LogLevel));
            json.WriteString("category", LogText.CutForJson(logEntry.Category, MostNameBytes));
            if (logEntry.EventId.Name is { Length: > 0 } name)
            {
                json.WriteString("event", LogText.CutForJson(name, MostNameBytes));
            }

            json.WriteString("message", LogText.CutForJson(logEntry.Formatter(logEntry.State, logEntry.Exception), MostMessageBytes));
            WriteFields(json, logEntry.State as IEnumerable<KeyValuePair<string, object?>> ?? []);
            if (logEntry.Exception is { } failure)
            {
                json.WriteString("exception", LogText.CutForJson(failure.ToString(), LineFormat.MostBytes - Frame - (int)(json.BytesCommitted + json.BytesPending)));
            }

            json.WriteEndObject();
        }

        textWriter.Write(Encoding.UTF8.GetString(line.WrittenSpan) + "\n");
    }

    private static void WriteFields(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var left = MostFieldsBytes;
        foreach (var (name, value) in fields.Where(field => field.Key.Length > 0 && field.Key != Original).DistinctBy(field => field.Key))
        {
            var (key, text) = (LogText.CutForJson(name, MostNameBytes), LogText.CutForJson(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", MostValueBytes));
            left -= key.Length + MostValueBytes;
            if (left < 0)
            {
                return;
            }

            json.WriteString(char.ToLowerInvariant(key[0]) + key[1..], text);
        }
    }
}
