using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Admin.Publishing;

/// <summary>Edits as pages tell them: by kind, each in a sentence, long texts folded away.</summary>
/// <param name="Groups">One per kind of which something changed, in the order of the kinds; the last one is of moves.</param>
/// <param name="Count">How many items and orders changed.</param>
public sealed record ChangeList(IReadOnlyList<ChangeGroup> Groups, int Count)
{
    private const int MostShown = 200;

    /// <param name="edits">What changed.</param>
    /// <param name="isLinked">Whether what is there has a page to be edited on: in the draft, not in former versions.</param>
    public static ChangeList Of(Edits edits, bool isLinked)
    {
        var groups = edits.All.GroupBy(change => change.Kind.Plural, StringComparer.Ordinal)
            .Select(group => new ChangeGroup(
                Words.Capitalised(group.Key),
                group.Count(),
                [.. group.Take(MostShown).SelectMany(change => ChangeLine.AllOf(change, isLinked))]));
        if (edits.Moves.Count > 0)
        {
            groups = groups.Append(new ChangeGroup("Order", edits.Moves.Count, [.. edits.Moves.Select(move => new ChangeLine(move.Sentence, null, null, null))]));
        }

        return new([.. groups], edits.All.Count + edits.Moves.Count);
    }
}

/// <param name="Title">The kind, in the plural.</param>
/// <param name="Count">How many of them changed; more than are told when there are very many.</param>
/// <param name="Lines">What changed in each.</param>
public sealed record ChangeGroup(string Title, int Count, IReadOnlyList<ChangeLine> Lines);

/// <param name="Sentence">What was, and what is, by stable id.</param>
/// <param name="Address">Where it is edited; null when it is gone or not of the draft.</param>
/// <param name="Before">A long text as it was, as far as it differs; null when the sentence says it all.</param>
/// <param name="After">The same as it is.</param>
public sealed record ChangeLine(string Sentence, string? Address, string? Before, string? After)
{
    private const int LongFrom = 100;
    private const int LongestShown = 6000;

    public static IEnumerable<ChangeLine> AllOf(ItemChange change, bool isLinked)
    {
        var address = isLinked && change.After is not null ? ItemAddress.Of(change.Key) : null;
        if (change is not { Before: { } before, After: { } after })
        {
            return change.Sentences().Select(sentence => new ChangeLine(sentence, address, null, null));
        }

        return change.Sentences().Zip(change.Told, (sentence, field) => OfField(sentence, address, field, before, after));
    }

    private static ChangeLine OfField(string sentence, string? address, Field field, Item before, Item after)
    {
        var (was, isNow) = (before[field.Name], after[field.Name]);
        if (Math.Max(was.Length, isNow.Length) <= LongFrom)
        {
            return new(sentence, address, null, null);
        }

        var (from, to) = Differing(was.Split('\n'), isNow.Split('\n'));
        return new(sentence, address, Cut(from), Cut(to));
    }

    // The lines between what both begin and end with.
    private static (string Was, string IsNow) Differing(string[] was, string[] isNow)
    {
        var shorter = Math.Min(was.Length, isNow.Length);
        var same = 0;
        while (same < shorter && was[same] == isNow[same])
        {
            same++;
        }

        var end = 0;
        while (end < shorter - same && was[^(end + 1)] == isNow[^(end + 1)])
        {
            end++;
        }

        return (string.Join('\n', was[same..^end]), string.Join('\n', isNow[same..^end]));
    }

    private static string Cut(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
}
