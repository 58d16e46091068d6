using FrameworkAdvisor.Content.Articles.Marks;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>Finds in a new text what a passage of the former one was reworded to.</summary>
internal sealed class SimilarPassages
{
    // A passage that was nearly its whole sentence becomes a whole sentence again.
    private const double WholeSentence = 0.85;

    private readonly WordWeights weights;
    private readonly (Unit Unit, IReadOnlyList<WordPlace> Words)[] sentences;

    public SimilarPassages(TextUnits former, TextUnits present)
    {
        weights = new WordWeights(former.All.Concat(present.All).Select(unit => unit.Text));
        sentences = [.. present.All.Select(unit => (unit, WordWeights.Read(unit.Text)))];
    }

    /// <summary>The most similar passages of the new text, one a sentence, those that reach the threshold.</summary>
    public IEnumerable<(Occurrence Place, double Similarity)> To(Occurrence passage, Surroundings around)
    {
        var words = WordWeights.Read(passage.Leaf.Text[passage.From..passage.To]);
        if (words.Count == 0)
        {
            yield break;
        }

        var own = weights.Sum(words);
        var endsInWord = char.IsLetterOrDigit(passage.Leaf.Text[passage.To - 1]);
        var isWhole = own >= WholeSentence * (own + weights.Sum(WordWeights.Read(around.Prefix)) + weights.Sum(WordWeights.Read(around.Suffix)));
        var wanted = words.GroupBy(word => word.Stem, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var (unit, unitWords) in sentences)
        {
            var (from, to, similarity) = isWhole ? Whole(unit, unitWords, wanted, own, endsInWord) : BestPart(unit, unitWords, wanted, own, words.Count);
            if (similarity >= TextChange.LeastSimilarity)
            {
                yield return (new Occurrence(unit.Leaf, unit.From + from, unit.From + to), similarity);
            }
        }
    }

    private (int From, int To, double Similarity) Whole(
        Unit unit, IReadOnlyList<WordPlace> words, Dictionary<string, int> wanted, double own, bool endsInWord)
    {
        var shared = words.GroupBy(word => word.Stem, StringComparer.Ordinal)
            .Sum(group => Math.Min(group.Count(), wanted.GetValueOrDefault(group.Key)) * weights.Of(group.Key));
        var to = endsInWord && words.Count > 0 ? words[^1].End : unit.To - unit.From;
        return (0, to, 2 * shared / (own + weights.Sum(words)));
    }

    /// <summary>The run of words, from half to twice as many as before, that is most similar.</summary>
    private (int From, int To, double Similarity) BestPart(
        Unit unit, IReadOnlyList<WordPlace> words, Dictionary<string, int> wanted, double own, int count)
    {
        var best = (From: 0, To: 0, Similarity: 0.0);
        if (words.Where(word => wanted.ContainsKey(word.Stem)).Sum(word => weights.Of(word.Stem)) < own * TextChange.LeastSimilarity / 2)
        {
            return best;
        }

        for (var first = 0; first < words.Count; first++)
        {
            var left = new Dictionary<string, int>(wanted, StringComparer.Ordinal);
            var (shared, sum) = (0.0, 0.0);
            for (var last = first; last < words.Count && last - first < 2 * count; last++)
            {
                var weight = weights.Of(words[last].Stem);
                sum += weight;
                if (left.TryGetValue(words[last].Stem, out var more) && more > 0)
                {
                    left[words[last].Stem] = more - 1;
                    shared += weight;
                }

                var similarity = 2 * shared / (own + sum);
                if (similarity > best.Similarity && 2 * (last - first + 1) >= count)
                {
                    best = (words[first].Start, words[last].End, similarity);
                }
            }
        }

        return best;
    }
}
