using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Extraction.Reading;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>A text as its sentences in order; a heading or a cell is one or more of its own.</summary>
internal sealed class TextUnits
{
    private readonly List<Unit> units = [];

    public TextUnits(ReadText read)
    {
        Read = read;
        foreach (var leaf in read.Leaves)
        {
            units.AddRange(Sentences.Of(leaf.Text).Select(one => new Unit(leaf, one.Start, one.Start + one.Length)));
        }
    }

    public ReadText Read { get; }

    public IReadOnlyList<Unit> All => units;

    /// <summary>The words of a mark in the paragraph it stands in.</summary>
    public Occurrence? Find(SourceMark mark)
    {
        foreach (var leaf in Read.Leaves.Where(leaf => leaf[0].Start < mark.WordsEnd && leaf[leaf.Text.Length - 1].End > mark.WordsStart))
        {
            var inside = Enumerable.Range(0, leaf.Text.Length)
                .Where(at => leaf[at].Start >= mark.WordsStart && leaf[at].End <= mark.WordsEnd).ToList();
            if (inside.Count > 0)
            {
                return new Occurrence(leaf, inside[0], inside[^1] + 1);
            }
        }

        return null;
    }

    public Surroundings Around(Occurrence place)
    {
        var first = units.FindIndex(unit => unit.Leaf == place.Leaf && unit.To > place.From);
        var last = units.FindLastIndex(unit => unit.Leaf == place.Leaf && unit.From < place.To);
        var (previous, next) = (first > 0 ? units[first - 1].Text : "", last >= 0 && last + 1 < units.Count ? units[last + 1].Text : "");
        var prefix = first >= 0 ? place.Leaf.Text[Math.Min(units[first].From, place.From)..place.From] : "";
        var suffix = last >= 0 ? place.Leaf.Text[place.To..Math.Max(units[last].To, place.To)] : "";
        return new Surroundings(previous, prefix, suffix, next, first < 0 || units.Count == 0 ? 0 : (double)first / units.Count);
    }
}

/// <summary>A sentence.</summary>
internal sealed record Unit(LeafText Leaf, int From, int To)
{
    public string Text => Leaf.Text[From..To];
}

/// <summary>What stands around a passage.</summary>
/// <param name="Previous">The sentence before that of the passage.</param>
/// <param name="Prefix">Its own sentence up to the passage.</param>
/// <param name="Suffix">Its own sentence behind it.</param>
/// <param name="Next">The sentence behind.</param>
/// <param name="Position">0 at the beginning of the text, 1 at its end.</param>
internal sealed record Surroundings(string Previous, string Prefix, string Suffix, string Next, double Position)
{
    private string Before => $"{Previous} {Prefix}";

    private string After => $"{Suffix} {Next}";

    public bool AreSameAs(Surroundings other) =>
        Before == other.Before || After == other.After || (Previous == other.Previous && Next == other.Next);

    /// <summary>How many characters right before and right behind agree.</summary>
    public int Agreement(Surroundings other) =>
        After.AsSpan().CommonPrefixLength(other.After)
        + string.Concat(Before.Reverse()).AsSpan().CommonPrefixLength(string.Concat(other.Before.Reverse()));
}
