namespace FrameworkAdvisor.Content.Extraction.Language;

/// <summary>
/// Finds many phrases in one pass over the words of a sentence. A phrase is words with a space between; a word may offer
/// choices (<c>admin panel/site</c>), and <c>...</c> stands for up to three words of any kind.
/// </summary>
internal sealed class PhraseTrie<T>
{
    private const string StartsAndEnds = "a phrase must start and end with a word";
    private const int LongestGap = 3;
    private const int MostGaps = 2;
    private const int MostChoices = 400;

    private readonly WordReader reader;
    private readonly Node root = new();

    public PhraseTrie(WordReader reader)
    {
        this.reader = reader;
    }

    /// <returns>What is wrong with the phrase, or null.</returns>
    public string? Add(string phrase, T meaning)
    {
        List<Node> ends = [root];
        var gaps = 0;
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "...")
            {
                if (++gaps > MostGaps || ends[0] == root)
                {
                    return ends[0] == root ? StartsAndEnds : $"a phrase may have at most {MostGaps} gaps";
                }

                ends = [.. ends.Select(end => end.Gap ??= new Node())];
                continue;
            }

            ends = [.. ends.SelectMany(end => part.Split('/').Select(choice => Grow(end, choice))).Distinct()];
            if (ends.Count > MostChoices)
            {
                return $"a phrase may stand for at most {MostChoices} wordings";
            }
        }

        if (ends[0] == root || phrase.EndsWith("...", StringComparison.Ordinal))
        {
            return StartsAndEnds;
        }

        ends.ForEach(end => end.Meanings.Add(meaning));
        return null;
    }

    /// <summary>Every place where a phrase stands, by start.</summary>
    public List<PhraseMatch<T>> Find(Word[] words)
    {
        var matches = new List<PhraseMatch<T>>();
        for (var start = 0; start < words.Length; start++)
        {
            Follow(root, words, start, start, matches);
        }

        return matches;
    }

    private Node Grow(Node from, string choice)
    {
        foreach (var word in reader.Read(choice))
        {
            if (!from.Next.TryGetValue(word.Stem, out var next))
            {
                from.Next.Add(word.Stem, next = new Node());
            }

            from = next;
        }

        return from;
    }

    private static void Follow(Node node, Word[] words, int start, int at, List<PhraseMatch<T>> matches)
    {
        foreach (var meaning in node.Meanings)
        {
            matches.Add(new PhraseMatch<T>(start, at, meaning));
        }

        if (at < words.Length && node.Next.TryGetValue(words[at].Stem, out var next))
        {
            Follow(next, words, start, at + 1, matches);
        }

        if (node.Gap is { } gap)
        {
            for (var behind = at; behind <= at + LongestGap && behind < words.Length; behind++)
            {
                if (gap.Next.TryGetValue(words[behind].Stem, out var resumed))
                {
                    Follow(resumed, words, start, behind + 1, matches);
                }

                if (words[behind].IsMark && words[behind].Text != ",")
                {
                    break;
                }
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<T> Meanings { get; } = [];

        public Node? Gap { get; set; }
    }
}

/// <summary>A phrase that was found: what it means, and its words from start to before end.</summary>
internal readonly record struct PhraseMatch<T>(int Start, int End, T Meaning)
{
    public int Length => End - Start;

    public bool Covers(int other, int otherEnd) => Start <= other && End >= otherEnd;
}
