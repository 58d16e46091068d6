using FrameworkAdvisor.Content.Articles.Marks;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>
/// Finds in a new text what a passage of the former one was reworded to. Two passages are as similar as the share of
/// their words that both have, by weight (Dice's coefficient).
/// </summary>
internal sealed class SimilarPassages
{
    // A passage that was nearly its whole sentence becomes a whole sentence again.
    private const double WholeSentence = 0.85;

    private readonly WordWeights words = new();
    private readonly (Unit Unit, IReadOnlyList<WordPlace> Words, double Weight)[] sentences;
    private readonly ILookup<int, int> sentencesByWord;
    private readonly double[] weights;

    public SimilarPassages(TextUnits former, TextUnits present)
    {
        foreach (var unit in former.All)
        {
            words.Add(unit.Text);
        }

        var read = present.All.Select(unit => (Unit: unit, Words: words.Add(unit.Text))).ToArray();
        weights = words.Weigh();
        sentences = [.. read.Select(one => (one.Unit, one.Words, Sum(one.Words)))];
        sentencesByWord = read
            .SelectMany((one, at) => one.Words.Select(word => (word.Number, At: at)).Distinct())
            .ToLookup(one => one.Number, one => one.At);
    }

    /// <summary>The most similar passage of each sentence of the new text, where it reaches the threshold.</summary>
    public IEnumerable<(Occurrence Place, double Similarity)> To(Occurrence passage, Surroundings around)
    {
        var read = words.Read(passage.Leaf.Text[passage.From..passage.To]);
        var own = Sum(read);
        var isWhole = own >= WholeSentence * (own + Sum(words.Read(around.Prefix)) + Sum(words.Read(around.Suffix)));
        var endsInWord = char.IsLetterOrDigit(passage.Leaf.Text[passage.To - 1]);
        var wanted = read.CountBy(word => word.Number).ToDictionary();
        foreach (var (at, shared) in SharedWith(wanted))
        {
            var (unit, unitWords, weight) = sentences[at];
            var (from, to, similarity) =
                isWhole ? (0, endsInWord ? unitWords[^1].End : unit.To - unit.From, 2 * shared / (own + weight))
                : CanReach(shared, own) ? BestPart(unitWords, wanted, own, read.Count)
                : default;
            if (similarity >= TextChange.LeastSimilarity)
            {
                yield return (new Occurrence(unit.Leaf, unit.From + from, unit.From + to), similarity);
            }
        }
    }

    // Were there nothing but the shared words in a part of the sentence, it would be this similar.
    private static bool CanReach(double shared, double own) => 2 * shared / (own + shared) >= TextChange.LeastSimilarity;

    private Dictionary<int, double> SharedWith(Dictionary<int, int> wanted)
    {
        var shared = new Dictionary<int, double>();
        foreach (var at in wanted.Keys.SelectMany(word => sentencesByWord[word]).Distinct())
        {
            shared[at] = sentences[at].Words.CountBy(word => word.Number)
                .Sum(word => Math.Min(word.Value, wanted.GetValueOrDefault(word.Key)) * weights[word.Key]);
        }

        return shared;
    }

    // A mark may begin inside a word; the half that is left stands in no sentence.
    private double Sum(IEnumerable<WordPlace> places) =>
        places.Sum(word => word.Number < weights.Length ? weights[word.Number] : 1);

    /// <summary>The run of words, from half to twice as many as before, that is most similar.</summary>
    private (int From, int To, double Similarity) BestPart(
        IReadOnlyList<WordPlace> places, Dictionary<int, int> wanted, double own, int count)
    {
        var best = (From: 0, To: 0, Similarity: 0.0);
        for (var first = 0; first < places.Count; first++)
        {
            if (!wanted.ContainsKey(places[first].Number))
            {
                continue;
            }

            var left = new Dictionary<int, int>(wanted);
            var (shared, sum) = (0.0, 0.0);
            for (var last = first; last < places.Count && last - first < 2 * count; last++)
            {
                var weight = weights[places[last].Number];
                sum += weight;
                if (left.TryGetValue(places[last].Number, out var more) && more > 0)
                {
                    left[places[last].Number] = more - 1;
                    shared += weight;
                }

                var similarity = 2 * shared / (own + sum);
                if (similarity > best.Similarity && 2 * (last - first + 1) >= count)
                {
                    best = (places[first].Start, places[last].End, similarity);
                }
            }
        }

        return best;
    }
}
