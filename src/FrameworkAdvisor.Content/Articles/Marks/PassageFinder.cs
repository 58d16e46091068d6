using System.Globalization;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>Finds the words of a quote in a text.</summary>
internal sealed class PassageFinder(ReadText read)
{
    private const int MostLinesNamed = 5;

    public (Place? Place, string? Reason) Find(Quote quote)
    {
        var found = Occurrences(quote.Text);
        if (found.Count == 0)
        {
            return (null, IsInCode(quote.Text)
                ? "these words stand in a block of code, which cannot be marked"
                : $"the words \"{Shortened(quote.Text)}\" do not stand in one paragraph, list item, heading or table cell of this text");
        }

        var best = BestOf(found, quote);
        if (best.Count > 1)
        {
            var lines = best.Take(MostLinesNamed).Select(one => one.Line.ToString(CultureInfo.InvariantCulture));
            return (null, $"these words stand in several places (lines {string.Join(", ", lines)}); say which by the line or by the words around them");
        }

        var place = Place.Of(read, best[0].Leaf, best[0].From, best[0].To, out var reason);
        return (place, reason);
    }

    /// <summary>Where the words stand as words of their own; if they do nowhere as they are, then without regard to marks and capitals.</summary>
    public IReadOnlyList<Occurrence> Occurrences(string quote)
    {
        var exact = Exact(quote);
        return exact.Count > 0 ? exact : [.. read.Leaves.SelectMany(leaf => Loose(leaf, quote.Trim()))];
    }

    /// <summary>Where exactly the words stand, as words of their own.</summary>
    public IReadOnlyList<Occurrence> Exact(string quote)
    {
        var words = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? [] : [.. read.Leaves.SelectMany(leaf => Exact(leaf, words))];
    }

    private static List<Occurrence> BestOf(IReadOnlyList<Occurrence> found, Quote quote)
    {
        var best = found.ToList();
        if (quote.Line is { } line)
        {
            var nearest = best.Min(one => Math.Abs(one.Line - line));
            best.RemoveAll(one => Math.Abs(one.Line - line) > nearest);
        }

        var score = best.Max(one => one.Agreement(quote.Before, quote.After));
        best.RemoveAll(one => one.Agreement(quote.Before, quote.After) < score);
        return best;
    }

    private static IEnumerable<Occurrence> Exact(LeafText leaf, string words)
    {
        for (var at = leaf.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = NextIn(leaf.Text, words, at))
        {
            if (!IsInsideWord(leaf.Text, at) && !IsInsideWord(leaf.Text, at + words.Length))
            {
                yield return new Occurrence(leaf, at, at + words.Length);
            }
        }
    }

    private static int NextIn(string text, string words, int at) =>
        at + words.Length >= text.Length ? -1 : text.IndexOf(words, at + words.Length, StringComparison.Ordinal);

    private static IEnumerable<Occurrence> Loose(LeafText leaf, string words)
    {
        var wanted = string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var places = Enumerable.Range(0, leaf.Text.Length).Where(at => char.IsLetterOrDigit(leaf.Text[at])).ToArray();
        var letters = string.Concat(places.Select(at => leaf.Text[at])).ToUpperInvariant();
        if (wanted.Length == 0 || letters.Length != places.Length)
        {
            yield break;
        }

        for (var at = letters.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = NextIn(letters, wanted, at))
        {
            var (from, to) = (places[at], places[at + wanted.Length - 1] + 1);
            if (!IsInsideWord(leaf.Text, from) && !IsInsideWord(leaf.Text, to))
            {
                while (to < leaf.Text.Length && leaf.Text[to] is '.' or '!' or '?' && !char.IsLetterOrDigit(words[^1]))
                {
                    to++;
                }

                yield return new Occurrence(leaf, from, to);
            }
        }
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private bool IsInCode(string quote) =>
        read.Words.Any(words => words.Contains(quote.Trim(), StringComparison.Ordinal) && words.Contains("CodeBlock ", StringComparison.Ordinal));

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "…";
}

/// <summary>Where words stand.</summary>
/// <param name="Leaf">The paragraph, heading or cell.</param>
/// <param name="From">The first character in its text.</param>
/// <param name="To">Behind the last.</param>
internal sealed record Occurrence(LeafText Leaf, int From, int To)
{
    public int Line => Leaf.LineOf(From);

    /// <summary>How many characters right before and behind are as given.</summary>
    public int Agreement(string before, string after)
    {
        var (behind, ahead) = (Squeeze(after), Squeeze(before));
        var (textBehind, textAhead) = (Squeeze(Leaf.Text[To..]), Squeeze(Leaf.Text[..From]));
        return behind.AsSpan().CommonPrefixLength(textBehind)
            + string.Concat(ahead.Reverse()).AsSpan().CommonPrefixLength(string.Concat(textAhead.Reverse()));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
