namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>The words and figures of a sentence, without the punctuation around them.</summary>
internal static class TextTokens
{
    private const string Edges = ".,;:!?()[]{}\"'“”‘’…*+~→•|";

    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(' ', '—', '/'))
        {
            var token = text.AsSpan(range).Trim(Edges);
            if (token.EndsWith("’s") || token.EndsWith("'s"))
            {
                token = token[..^2];
            }

            if (!token.IsEmpty)
            {
                tokens.Add(token.ToString());
            }
        }

        return tokens;
    }
}
