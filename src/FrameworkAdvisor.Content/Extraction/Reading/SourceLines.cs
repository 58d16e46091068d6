namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Cuts a text into lines and sees what each looks like; front matter, code and links that stand alone become blank.</summary>
internal static class SourceLines
{
    private const string Bullets = "-*•·–—+‣▪●○◦➤►▶✓✔✗✘✅❌☑→»■□";
    private const int MostWordsOverAnUnderline = 15;
    private const string RuleLetters = "-=*_─═~╔╗╚╝╠╣│║┌┐└┘├┤▔▁";

    public static IReadOnlyList<SourceLine> Of(string text)
    {
        var raw = HiddenMarkup.Blank(text).Split('\n');
        var lines = new List<SourceLine>(raw.Length);
        var fences = new Fences(raw);
        for (var at = FrontFields.Add(raw, lines); at < raw.Length; at++)
        {
            if (fences.EndOf(at) is { } end)
            {
                for (; at < end; at++)
                {
                    lines.Add(new(at + 1, LineShape.Blank, ""));
                }
            }

            lines.Add(fences.IsEnd(at) ? new(at + 1, LineShape.Blank, "") : Read(at + 1, raw[at]));
            Underline(lines);
            Follow(lines);
        }

        return lines;
    }

    /// <summary>A line of text above a line of equals signs, dashes or tildes is a heading.</summary>
    private static void Underline(List<SourceLine> lines)
    {
        if (lines is [.., { Shape: LineShape.Text, Words: <= MostWordsOverAnUnderline } text, { Shape: LineShape.Rule, Marker: '=' or '-' or '~' } rule]
            && (lines.Count == 2 || lines[^3].IsBlank))
        {
            lines[^2] = text with { Shape = LineShape.Heading, Level = rule.Marker switch { '=' => 1, '-' => 2, _ => 3 } };
        }
    }

    /// <summary>A heading whose text was put on the line below it.</summary>
    private static void Follow(List<SourceLine> lines)
    {
        if (lines is [.., { Shape: LineShape.Heading, Text: "" } mark, { Shape: LineShape.Text or LineShape.Bold, IsShort: true } text])
        {
            lines[^2] = mark with { Shape = LineShape.Blank };
            lines[^1] = text with { Shape = LineShape.Heading, Level = mark.Level };
        }
    }

    private static SourceLine Read(int number, string raw)
    {
        var trimmed = raw.AsSpan().Trim();
        while (trimmed is ['>', ' ', ..])
        {
            trimmed = trimmed[2..].TrimStart();
        }

        if (trimmed.IsEmpty)
        {
            return new(number, LineShape.Blank, "");
        }

        var line = trimmed.ToString();
        return CodeLines.Contains(line) ? new(number, LineShape.Blank, "")
            : IsRule(line) ? new(number, LineShape.Rule, "", Marker: line[0])
            : IsOnlyLink(line) ? new(number, LineShape.Blank, "")
            : Shaped(number, line, IndentOf(raw));
    }

    private static SourceLine Shaped(int number, string line, int indent)
    {
        if (HeadingLevel(line) is var level and > 0)
        {
            return new(number, LineShape.Heading, InlineText.Of(line.TrimStart('#').Trim().TrimEnd('#')), indent, level);
        }

        if (line.StartsWith("<h", StringComparison.OrdinalIgnoreCase) && line is [_, _, >= '1' and <= '6', '>' or ' ', ..])
        {
            return new(number, LineShape.Heading, InlineText.Of(line), indent, line[2] - '0');
        }

        if (TableRows.AsRow(line) is { } row)
        {
            return new(number, LineShape.Row, row, indent);
        }

        var (marker, content) = Marker(line);
        if (marker != ' ')
        {
            return new(number, LineShape.Item, InlineText.Of(line[content..]), indent, Marker: marker);
        }

        var isBold = line.Length > 4 && (line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("__", StringComparison.Ordinal))
            && line.IndexOf(line[..2], 2, StringComparison.Ordinal) is var end && end >= line.TrimEnd(':').Length - 2 && end > 0;
        var isAnswer = line.StartsWith("Q: ", StringComparison.Ordinal) || line.StartsWith("A: ", StringComparison.Ordinal);
        return new(number, isBold ? LineShape.Bold : LineShape.Text, InlineText.Of(isAnswer ? line[3..] : line), indent);
    }

    private static int HeadingLevel(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        if (level < 0 && line.Length <= 6)
        {
            return line.Length;
        }

        return level is > 0 and <= 6 && char.IsWhiteSpace(line[level]) ? level : 0;
    }

    private static (char Marker, int Content) Marker(string line)
    {
        if (line.StartsWith("<li", StringComparison.OrdinalIgnoreCase))
        {
            return ('-', 0);
        }

        if (line.Length > 2 && Bullets.Contains(line[0], StringComparison.Ordinal) && (char.IsWhiteSpace(line[1]) || (line[0] > '\u007f' && line[0] is not ('–' or '—'))))
        {
            return (line[0], 1);
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && digits + 1 < line.Length && line[digits] is '.' or ')' && char.IsWhiteSpace(line[digits + 1]) ? ('1', digits + 1) : (' ', 0);
    }

    private static bool IsRule(string line)
    {
        foreach (var letter in line)
        {
            if (letter != ' ' && !RuleLetters.Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return line.Length >= 3;
    }

    /// <summary>Nothing but links, with no words of its own around them.</summary>
    private static bool IsOnlyLink(string line)
    {
        var rest = line.AsSpan().TrimStart("-*•+ 0123456789.");
        if (rest is not ['[', ..])
        {
            return false;
        }

        while (rest is ['[', ..] && rest.IndexOf("](") is var middle and > 0 && rest[middle..].IndexOf(')') is var end and > 0)
        {
            rest = rest[(middle + end + 1)..].TrimStart("/|,;•· ");
        }

        return rest.IsEmpty;
    }

    private static int IndentOf(string raw)
    {
        var indent = 0;
        foreach (var letter in raw)
        {
            if (letter is not (' ' or '\t' or '\u00A0'))
            {
                break;
            }

            indent += letter == '\t' ? 4 : 1;
        }

        return indent;
    }
}
