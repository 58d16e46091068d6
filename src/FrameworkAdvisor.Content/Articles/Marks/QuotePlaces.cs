namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>Where quotes stand in a text, whether they can be marked or not.</summary>
public static class QuotePlaces
{
    private const int LongestContext = 140;

    /// <summary>The quotes with the words around them in their paragraph, list item or cell; without any where that is not certain.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="quotes">With the lines on which they begin.</param>
    public static IReadOnlyList<Quote> WithContext(string markdown, IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0)
        {
            return [];
        }

        return BoundedWork.Run(() => Read(markdown, quotes), out _) ?? quotes;
    }

    internal static Occurrence? Find(ReadText read, Quote quote) =>
        Nearest(read.Leaves.SelectMany(leaf => Exact(leaf, quote.Text)), quote)
        ?? Nearest(new PassageFinder(read).Occurrences(quote.Text), quote);

    private static IReadOnlyList<Quote> Read(string markdown, IReadOnlyList<Quote> quotes)
    {
        var read = new ReadText(markdown);
        return [.. quotes.Select(quote => Nearest(read.Leaves.SelectMany(leaf => Exact(leaf, quote.Text)), quote) is { } place ? WithContext(quote, place) : quote)];
    }

    private static Quote WithContext(Quote quote, Occurrence place)
    {
        var text = place.Leaf.Text;
        var (from, to) = (Math.Max(0, place.From - LongestContext), Math.Min(text.Length, place.To + LongestContext));

        // Whole words, and so no halves of characters.
        from = from == 0 ? 0 : text.IndexOf(' ', from, place.From - from) is >= 0 and var start ? start + 1 : place.From;
        to = to == text.Length ? to : text.LastIndexOf(' ', to - 1, to - place.To) is >= 0 and var end ? end : place.To;
        return quote with { Before = text[from..place.From], After = text[place.To..to] };
    }

    private static IEnumerable<Occurrence> Exact(LeafText leaf, string words)
    {
        var at = words.Length == 0 ? -1 : leaf.Text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0)
        {
            yield return new Occurrence(leaf, at, at + words.Length);
        }
    }

    private static Occurrence? Nearest(IEnumerable<Occurrence> places, Quote quote) => places
        .OrderBy(place => quote.Line is { } line ? Math.Abs(place.Line - line) : 0)
        .ThenByDescending(place => place.Agreement(quote.Before, quote.After))
        .FirstOrDefault();
}
