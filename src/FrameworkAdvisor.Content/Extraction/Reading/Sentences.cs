namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Splits running text into its sentences.</summary>
internal static class Sentences
{
    /// <summary>Longer ones are cut between words, for nobody means them as one.</summary>
    public const int Longest = 1000;

    // Unlike Ms.
    private const string Milliseconds = "ms";

    private static readonly HashSet<string> neverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "eg", "i.e", "ie", "vs", "cf", "mr", "mrs", "ms", "dr", "prof", "st", "fig", "figs", "approx", "ca", "resp", "incl", "excl", "esp", "dept",
        "viz", "al", "jr", "sr", "ver", "vol", "ch", "pp", "sec", "max", "min", "est", "misc", "ed", "eds", "jan", "feb", "aug", "sept", "oct", "nov",
    };

    /// <summary>These end a sentence when a capital follows, and do not when a small letter does.</summary>
    private static readonly HashSet<string> perhapsLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "etc", "inc", "ltd", "co", "corp", "ext", "p", "a.m", "p.m", "u.s", "u.k", "nr",
    };

    /// <returns>Where each one starts and how long it is, white space around it left out.</returns>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] is '.' or '!' or '?' or '…' ? AfterEnd(text, at) : at + 1;
            var isEnd = text[at] is '.' or '!' or '?' or '…' && IsEnd(text, start, at, end);
            if (!isEnd && end - start >= Longest && char.IsWhiteSpace(text[end - 1]))
            {
                isEnd = true;
            }

            if (isEnd || end >= text.Length || end - start >= Longest * 2)
            {
                if (Trimmed(text, start, end) is { Length: > 0 } found)
                {
                    yield return found;
                }

                start = end;
            }

            at = end - 1;
        }
    }

    private static (int Start, int Length) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end - start);
    }

    /// <summary>Behind the marks at this place and the quotes and brackets that close after them.</summary>
    private static int AfterEnd(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '…')
        {
            at++;
        }

        while (at < text.Length && text[at] is '"' or '\'' or '”' or '’' or '»' or ')' or ']')
        {
            at++;
        }

        return at;
    }

    private static bool IsEnd(string text, int start, int mark, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        var isSmall = char.IsLower(text[next]);
        var marks = text.AsSpan(mark, end - mark);
        return marks switch
        {
            ['.'] => IsLastWord(WordBefore(text, start, mark), isSmall, text[next]),
            ['.', ')' or ']', ..] => !isSmall,
            _ => !isSmall && !(marks[0] == '.' && marks.Length > 1 && marks[1] is not '.' && isSmall),
        };
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int mark)
    {
        var from = mark;
        while (from > start && mark - from < 24 && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or '"' or '“'))
        {
            from--;
        }

        // Only a number or a letter that opens the text counts as such.
        return text.AsSpan(from, mark - from);
    }

    private static bool IsLastWord(ReadOnlySpan<char> word, bool isSmallNext, char next)
    {
        var name = word.ToString();
        if ((neverLast.Contains(name) && name != Milliseconds) || word is [>= 'A' and <= 'Z' and not 'I'])
        {
            return false;
        }

        if (name.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return !char.IsAsciiDigit(next);
        }

        if (perhapsLast.Contains(name))
        {
            return !isSmallNext;
        }

        // Some write without capitals; a word in full before the stop tells it from an abbreviation.
        return !isSmallNext || (word.Length > 2 && !word.Contains('.'));
    }
}
