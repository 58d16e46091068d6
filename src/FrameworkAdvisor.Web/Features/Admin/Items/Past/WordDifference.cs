namespace FrameworkAdvisor.Web.Features.Admin.Items.Past;

/// <summary>A run of words that stayed, went or came.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The words with the space between them.</param>
public sealed record WordRun(WordRunKind Kind, string Text);

public enum WordRunKind
{
    Same,
    Removed,
    Added,
}

/// <summary>What differs between two texts, word by word: the longest common run of words stays.</summary>
public static class WordDifference
{
    // The table of common runs has a cell for each pair of words; beyond this a text counts as rewritten.
    private const int MostPairs = 4_000_000;
    private const int ContextCharacters = 160;

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var runs = new List<WordRun>();
        Add(runs, WordRunKind.Same, old.AsSpan(0, start));
        AddMiddle(runs, old[start..^end], now[start..^end]);
        Add(runs, WordRunKind.Same, old.AsSpan(old.Length - end));
        return runs;
    }

    /// <summary>The same with what stayed cut to a few words around each change.</summary>
    public static IReadOnlyList<WordRun> InBrief(string before, string after)
    {
        var runs = Between(before, after);
        return [.. runs.Select((run, at) => run.Kind == WordRunKind.Same ? run with { Text = Shorten(run.Text, at == 0, at == runs.Count - 1) } : run)];
    }

    private static void AddMiddle(List<WordRun> runs, string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            Add(runs, WordRunKind.Removed, old);
            Add(runs, WordRunKind.Added, now);
            return;
        }

        var common = CommonLengths(old, now);
        var (left, right) = (0, 0);
        while (left < old.Length || right < now.Length)
        {
            if (left < old.Length && right < now.Length && old[left] == now[right])
            {
                Add(runs, WordRunKind.Same, old[left]);
                left++;
                right++;
            }
            else if (right == now.Length || (left < old.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                Add(runs, WordRunKind.Removed, old[left]);
                left++;
            }
            else
            {
                Add(runs, WordRunKind.Added, now[right]);
                right++;
            }
        }
    }

    // How many words the rests of both texts have in common, from each pair of places on.
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var left = old.Length - 1; left >= 0; left--)
        {
            for (var right = now.Length - 1; right >= 0; right--)
            {
                common[left, right] = old[left] == now[right] ? common[left + 1, right + 1] + 1 : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        return common;
    }

    private static void Add(List<WordRun> runs, WordRunKind kind, params ReadOnlySpan<string> words)
    {
        if (words.Length == 0)
        {
            return;
        }

        var text = string.Concat(words);
        if (runs.Count > 0 && runs[^1].Kind == kind)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        }
        else
        {
            runs.Add(new(kind, text));
        }
    }

    // A word with the space behind it.
    private static string[] Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return [.. words];
    }

    private static string Shorten(string text, bool isFirst, bool isLast) =>
        text.Length <= 2 * ContextCharacters ? text
        : isFirst ? "… " + TailOf(text)
        : isLast ? HeadOf(text) + " …"
        : HeadOf(text) + " … " + TailOf(text);

    private static string HeadOf(string text) => text[..Math.Max(1, text.LastIndexOf(' ', ContextCharacters))];

    private static string TailOf(string text) => text[(text.IndexOf(' ', text.Length - ContextCharacters) is var at and >= 0 ? at + 1 : text.Length - 1)..];
}
