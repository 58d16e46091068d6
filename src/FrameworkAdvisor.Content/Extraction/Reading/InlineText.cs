using System.Buffers;
using System.Net;
using System.Text;

namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>The words of a line, without Markdown, HTML, addresses and claim marks, with single spaces.</summary>
internal static class InlineText
{
    private const int LongestLabel = 300;
    private const int LongestAddress = 1000;
    private const int LongestTag = 300;

    private static readonly SearchValues<char> markup = SearchValues.Create("[]*_`<&=~{\\!hw");

    public static string Of(string raw)
    {
        var text = raw.AsSpan().IndexOfAny(markup) < 0 ? raw : WithoutMarkup(raw);
        return SingleSpaced(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text);
    }

    /// <summary>Leaves out what cannot be seen, and writes every run of white space as one space.</summary>
    private static string SingleSpaced(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (plain is { Length: > 0 } && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (letter is not ('\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD' or '\uFE0F'))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString().Trim();
    }

    private static string WithoutMarkup(string raw)
    {
        var plain = new StringBuilder(raw.Length);
        var openLabels = 0;
        for (var at = 0; at < raw.Length;)
        {
            at = raw[at] switch
            {
                '\\' when at + 1 < raw.Length && char.IsAsciiLetterOrDigit(raw[at + 1]) is false && !char.IsWhiteSpace(raw[at + 1]) => Append(plain, raw[at + 1], at + 2),
                '!' when Follows(raw, at, "![") => AfterImage(raw, at, plain),
                '[' => AfterBracket(raw, at, plain, ref openLabels),
                ']' => AfterLabel(raw, at, plain, ref openLabels),
                '`' => at + 1,
                '<' => AfterTag(raw, at, plain),
                '=' when Follows(raw, at, "==") => AfterMark(raw, at),
                '~' when Follows(raw, at, "~~") => at + 2,
                '*' or '_' => AfterEmphasis(raw, at, plain),
                '{' when Follows(raw, at, "{#") => AfterBraces(raw, at),
                'h' or 'w' when IsAddress(raw, at) => AfterAddress(raw, at),
                var letter => Append(plain, letter, at + 1),
            };
        }

        return plain.ToString();
    }

    private static int Append(StringBuilder plain, char letter, int next)
    {
        plain.Append(letter);
        return next;
    }

    private static bool Follows(string raw, int at, string expected) => string.CompareOrdinal(raw, at, expected, 0, expected.Length) == 0;

    private static int Find(string raw, char wanted, int from, int longest) =>
        from >= raw.Length ? -1 : raw.IndexOf(wanted, from, Math.Min(longest, raw.Length - from));

    private static int AfterImage(string raw, int at, StringBuilder plain)
    {
        var label = Find(raw, ']', at + 2, LongestLabel);
        if (label < 0 || label + 1 >= raw.Length || raw[label + 1] != '(')
        {
            return Append(plain, '!', at + 1);
        }

        var end = Find(raw, ')', label + 2, LongestAddress);
        return end < 0 ? label + 1 : end + 1;
    }

    private static int AfterBracket(string raw, int at, StringBuilder plain, ref int openLabels)
    {
        var end = Find(raw, ']', at + 1, LongestLabel);
        if (end > at + 1 && (raw[at + 1] == '^' || raw.AsSpan(at + 1, end - at - 1).IndexOfAnyExceptInRange('0', '9') < 0))
        {
            return end + 1;
        }

        if (end < 0 || end + 1 >= raw.Length || raw[end + 1] is not ('(' or '[' or '{'))
        {
            return Append(plain, '[', at + 1);
        }

        openLabels++;
        return at + 1;
    }

    private static int AfterLabel(string raw, int at, StringBuilder plain, ref int openLabels)
    {
        if (openLabels == 0)
        {
            return Append(plain, ']', at + 1);
        }

        openLabels--;
        var close = at + 1 >= raw.Length ? ' ' : raw[at + 1] switch { '(' => ')', '[' => ']', '{' => '}', _ => ' ' };
        var end = close == ' ' ? -1 : Find(raw, close, at + 2, LongestAddress);
        return end < 0 ? at + 1 : end + 1;
    }

    private static int AfterTag(string raw, int at, StringBuilder plain)
    {
        var isTag = at + 1 < raw.Length && (char.IsAsciiLetter(raw[at + 1]) || raw[at + 1] is '/' or '!');
        var end = isTag ? Find(raw, '>', at + 1, LongestTag) : -1;
        if (end < 0)
        {
            return Append(plain, '<', at + 1);
        }

        var name = raw.AsSpan(at + 1, end - at - 1).TrimStart('/');
        var isInline = name.StartsWith("a ") || name.StartsWith("span") || name is "a" or "b" or "i" or "em" or "strong" or "code" or "mark" or "u";
        plain.Append(isInline ? "" : " ");
        return end + 1;
    }

    private static int AfterMark(string raw, int at)
    {
        var next = at + 2;
        return next < raw.Length && raw[next] == '{' ? AfterBraces(raw, next) : next;
    }

    // An attribute may hold braces of its own only inside its quotes, where none of ours has any.
    private static int AfterBraces(string raw, int at)
    {
        var end = Find(raw, '}', at + 1, LongestAddress * 2);
        return end < 0 ? at + 1 : end + 1;
    }

    /// <summary>Stars and underlines around words are emphasis; within a word or between spaces they are themselves.</summary>
    private static int AfterEmphasis(string raw, int at, StringBuilder plain)
    {
        var end = at;
        while (end < raw.Length && raw[end] == raw[at])
        {
            end++;
        }

        var before = at > 0 ? raw[at - 1] : ' ';
        var after = end < raw.Length ? raw[end] : ' ';
        var isInWord = raw[at] == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        var isAlone = char.IsWhiteSpace(before) && char.IsWhiteSpace(after);
        if (isInWord || isAlone)
        {
            plain.Append(raw, at, end - at);
        }

        return end;
    }

    private static bool IsAddress(string raw, int at) =>
        (at == 0 || !char.IsLetterOrDigit(raw[at - 1])) && (Follows(raw, at, "http://") || Follows(raw, at, "https://") || Follows(raw, at, "www."));

    private static int AfterAddress(string raw, int at)
    {
        while (at < raw.Length && !char.IsWhiteSpace(raw[at]) && raw[at] is not (')' or '>' or ']' or '"' or '|'))
        {
            at++;
        }

        return raw[at - 1] is '.' or ',' or ';' or '!' or '?' ? at - 1 : at;
    }
}
