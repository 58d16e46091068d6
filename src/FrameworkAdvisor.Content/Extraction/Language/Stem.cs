namespace FrameworkAdvisor.Content.Extraction.Language;

/// <summary>Takes simple English endings off, so that a term is found in its inflections.</summary>
internal static class Stem
{
    private const string Doubled = "bdgmnprt";

    // Their plain forms mean something else, or nothing.
    private static readonly HashSet<string> whole = new(["hardly", "heavily", "slowly", "nearly", "mostly", "lately", "barely", "rarely", "family", "supply", "reply", "apply", "rely", "assembly", "monopoly", "using", "something", "nothing", "anything", "everything", "speed", "need", "feed", "embed"], StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (whole.Contains(word))
        {
            return word;
        }

        var stem = WithoutAdverbEnding(word);
        stem = WithoutPlural(stem);
        stem = WithoutVerbEnding(stem);
        return stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string WithoutAdverbEnding(string word) =>
        word.Length > 5 && word.EndsWith("ily", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) ? word[..^2]
        : word;

    private static string WithoutPlural(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word;
        }

        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            ? word[..^2]
            : word[..^1];
    }

    private static string WithoutVerbEnding(string word)
    {
        var cut = word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? 3
            : word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e' ? 2
            : 0;
        if (cut == 0)
        {
            return word;
        }

        var stem = word[..^cut];
        if (stem.Length > 3 && stem[^1] == stem[^2] && Doubled.Contains(stem[^1], StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        return stem.EndsWith("ifi", StringComparison.Ordinal) || (cut == 2 && stem[^1] == 'i') ? stem[..^1] + "y" : stem;
    }
}
