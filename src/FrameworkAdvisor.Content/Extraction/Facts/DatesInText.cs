using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>Dates as articles write them.</summary>
internal static class DatesInText
{
    private const int LongestLine = 200;

    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] announcements =
        ["updated", "published", "posted", "modified", "as of", "date:"];

    /// <summary>The first date in these words that is no release: of a month and a day as far as they stand beside the year.</summary>
    public static PartialDate? In(IReadOnlyList<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (PartialDate.TryParse(tokens[at], out var date))
            {
                return date.Month is null && at > 0 ? WithMonth(tokens, at, tokens[at]) ?? date : date;
            }
        }

        return null;
    }

    /// <summary>When an article says it was written, or for when it says its figures hold.</summary>
    public static PartialDate? Announced(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.Length is > 0 and <= LongestLine && line.IndexOfAnyInRange('0', '9') >= 0 && IsAnnouncement(line)
                && In(TextTokens.Of(line.ToString())) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsAnnouncement(ReadOnlySpan<char> line)
    {
        foreach (var word in announcements)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static PartialDate? WithMonth(IReadOnlyList<string> tokens, int at, string year)
    {
        for (var back = 1; back <= 2 && at - back >= 0; back++)
        {
            var word = tokens[at - back];
            var month = word.Length < 3 ? -1 : Array.FindIndex(months, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (word.Length <= 4 || IsMonth(word)));
            if (month >= 0)
            {
                return PartialDate.TryParse(FormattableString.Invariant($"{year}-{month + 1:00}"), out var date) ? date : null;
            }
        }

        return null;
    }

    private static bool IsMonth(string word) =>
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Contains(word, StringComparer.OrdinalIgnoreCase);
}
