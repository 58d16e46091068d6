using FrameworkAdvisor.Content.Extraction.Language;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>
/// How similar two passages are: the share of their words that both have, in whatever form, a rare word counting more
/// than one that stands in every sentence (Dice's coefficient over word stems, weighed by 1 + ln(sentences / sentences with it)).
/// </summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> sentencesWith = new(StringComparer.Ordinal);
    private readonly int sentences;

    public WordWeights(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            sentences++;
            foreach (var stem in Read(text).Select(word => word.Stem).Distinct(StringComparer.Ordinal))
            {
                sentencesWith[stem] = sentencesWith.GetValueOrDefault(stem) + 1;
            }
        }
    }

    public static IReadOnlyList<WordPlace> Read(string text)
    {
        var words = new List<WordPlace>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at > start)))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(new WordPlace(Stem.Of(text[start..at].ToLowerInvariant()), start, at));
            }
        }

        return words;
    }

    public double Of(string stem) =>
        1 + Math.Log((double)Math.Max(1, sentences) / Math.Max(1, sentencesWith.GetValueOrDefault(stem)));

    public double Sum(IEnumerable<WordPlace> words) => words.Sum(word => Of(word.Stem));
}

/// <summary>A word of a text.</summary>
internal readonly record struct WordPlace(string Stem, int Start, int End);
