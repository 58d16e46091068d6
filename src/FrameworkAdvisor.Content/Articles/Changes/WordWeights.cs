using FrameworkAdvisor.Content.Extraction.Language;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>
/// The words of two texts, each with its weight: a rare one counts more than one that stands in every sentence
/// (1 + ln(sentences / sentences with it)). Forms of one word are the same word.
/// </summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> sentencesWith = [];
    private int sentences;

    /// <summary>The words of a sentence, which from then on counts for their weights.</summary>
    public IReadOnlyList<WordPlace> Add(string sentence)
    {
        var words = Read(sentence);
        sentences++;
        foreach (var word in words.Select(word => word.Number).Distinct())
        {
            sentencesWith[word]++;
        }

        return words;
    }

    public IReadOnlyList<WordPlace> Read(string text)
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
                words.Add(new WordPlace(NumberOf(Stem.Of(text[start..at].ToLowerInvariant())), start, at));
            }
        }

        return words;
    }

    /// <summary>By the numbers of the words.</summary>
    public double[] Weigh() =>
        [.. sentencesWith.Select(count => 1 + Math.Log((double)Math.Max(1, sentences) / Math.Max(1, count)))];

    private int NumberOf(string stem)
    {
        if (!numbers.TryGetValue(stem, out var number))
        {
            number = numbers.Count;
            numbers.Add(stem, number);
            sentencesWith.Add(0);
        }

        return number;
    }
}

/// <summary>A word of a text.</summary>
internal readonly record struct WordPlace(int Number, int Start, int End);
