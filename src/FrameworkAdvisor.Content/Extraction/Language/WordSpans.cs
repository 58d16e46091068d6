namespace FrameworkAdvisor.Content.Extraction.Language;

internal static class WordSpans
{
    public static bool ContainsAnyMark(this ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.IsMark)
            {
                return true;
            }
        }

        return false;
    }

    public static bool ContainsAnyMark(this Span<Word> words) => ((ReadOnlySpan<Word>)words).ContainsAnyMark();
}
