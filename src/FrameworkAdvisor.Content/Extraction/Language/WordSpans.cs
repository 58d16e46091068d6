namespace FrameworkAdvisor.Content.Extraction.Language;

internal static class WordSpans
{
    public static bool ContainsAnyMark(this ReadOnlySpan<Word> words) => words.CountMarks() > 0;

    public static bool ContainsAnyMark(this Span<Word> words) => ((ReadOnlySpan<Word>)words).CountMarks() > 0;

    public static bool ContainsAnyMarkBut(this ReadOnlySpan<Word> words, string mark)
    {
        foreach (var word in words)
        {
            if (word.IsMark && word.Text != mark)
            {
                return true;
            }
        }

        return false;
    }

    public static int CountMarks(this ReadOnlySpan<Word> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += word.IsMark ? 1 : 0;
        }

        return count;
    }

    public static bool Contains(this ReadOnlySpan<Word> words, string text)
    {
        foreach (var word in words)
        {
            if (word.Text == text)
            {
                return true;
            }
        }

        return false;
    }

    public static int LastIndexOf(this ReadOnlySpan<Word> words, string text)
    {
        for (var index = words.Length - 1; index >= 0; index--)
        {
            if (words[index].Text == text)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Whether any is a comparative.</summary>
    public static bool AnyRaised(this ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Degree == Degree.Comparative)
            {
                return true;
            }
        }

        return false;
    }
}
