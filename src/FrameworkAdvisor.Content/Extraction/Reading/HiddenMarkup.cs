namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Takes out of a text what a browser would not show as part of an article: scripts, navigation, comments, code.</summary>
internal static class HiddenMarkup
{
    private static readonly (string Open, string Close)[] hidden =
    [
        ("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<nav", "</nav>"), ("<footer", "</footer>"),
        ("<aside", "</aside>"), ("<form", "</form>"), ("<pre", "</pre>"), ("<svg", "</svg>"), ("<button", "</button>"),
        ("<figcaption", "</figcaption>"), ("<head>", "</head>"),
    ];

    /// <summary>The same text with spaces in place of what is hidden, so that every line keeps its number.</summary>
    public static string Blank(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = text.ToCharArray();
        var withoutEnd = new bool[hidden.Length];
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = NextAngle(text, at + 1))
        {
            var kind = KindAt(text, at);
            if (kind < 0 || withoutEnd[kind])
            {
                continue;
            }

            var end = text.IndexOf(hidden[kind].Close, at, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                withoutEnd[kind] = true;
                continue;
            }

            end += hidden[kind].Close.Length;
            Clear(kept.AsSpan(at, end - at));
            at = end - 1;
        }

        return new string(kept);
    }

    private static int NextAngle(string text, int from) => from < text.Length ? text.IndexOf('<', from) : -1;

    private static int KindAt(string text, int at) => Array.FindIndex(hidden, one =>
        string.Compare(text, at, one.Open, 0, one.Open.Length, StringComparison.OrdinalIgnoreCase) == 0
        && !(at + one.Open.Length < text.Length && char.IsAsciiLetterOrDigit(text[at + one.Open.Length]) && char.IsAsciiLetter(one.Open[^1])));

    private static void Clear(Span<char> span)
    {
        foreach (ref var letter in span)
        {
            letter = letter is '\n' or '\r' ? letter : ' ';
        }
    }
}
