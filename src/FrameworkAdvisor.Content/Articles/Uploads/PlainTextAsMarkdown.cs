using System.Text;

namespace FrameworkAdvisor.Content.Articles.Uploads;

/// <summary>Markdown that shows plain text as it stands: the same words and lines, no sign taken for markup.</summary>
internal static class PlainTextAsMarkdown
{
    /// <summary>Shorter ones hold no line that was only broken because it was full.</summary>
    private const int FullLine = 60;

    public static string Write(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).ToArray();
        var result = new StringBuilder(text.Length + 64);
        for (var at = 0; at < lines.Length; at++)
        {
            var isLast = at + 1 == lines.Length;
            Escape(lines[at], result);

            // Full lines flow together, as in a letter; after a short one the next begins anew.
            var endsHere = !isLast && lines[at].Length is > 0 and < FullLine && lines[at + 1].Length > 0;
            result.Append(endsHere ? "\\" : "").Append(isLast ? "" : "\n");
        }

        return result.ToString();
    }

    private static void Escape(string line, StringBuilder result)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (var at = 0; at < line.Length; at++)
        {
            var isBlockSign = (at == 0 && line[at] is '-' or '+' or '~') || (at == digits && at > 0 && line[at] is '.' or ')');
            if (isBlockSign || IsInlineSign(line, at))
            {
                result.Append('\\');
            }

            result.Append(line[at]);
        }
    }

    private static bool IsInlineSign(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '{' or '}' or '#' or '~' => true,
        '_' => !(at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1])),
        '=' => at == 0 || line[at - 1] == '=' || (at + 1 < line.Length && line[at + 1] == '='),

        // Addresses would become links, in which a backslash is no longer one.
        ':' => at > 0 && char.IsAsciiLetter(line[at - 1]) && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]),
        '.' => at >= 3 && line[(at - 3)..at].Equals("www", StringComparison.OrdinalIgnoreCase),
        '&' => at + 1 < line.Length && (line[at + 1] == '#' || char.IsAsciiLetter(line[at + 1])),
        _ => false,
    };
}
