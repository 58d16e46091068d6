using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>Where a mark can stand: whole inline elements of one paragraph, heading or cell.</summary>
internal sealed class Place
{
    private readonly IReadOnlyList<(int Start, int End)> lineEnds;

    private Place(string passage, int start, int end, SourceMark? existing, IReadOnlyList<(int Start, int End)> lineEnds)
    {
        (Passage, Start, End, Existing, this.lineEnds) = (passage, start, end, existing, lineEnds);
    }

    public string Passage { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The mark that stands on exactly this passage.</summary>
    public SourceMark? Existing { get; }

    /// <param name="read">The text.</param>
    /// <param name="leaf">The paragraph, heading or cell.</param>
    /// <param name="from">The first character of the passage in the leaf's text.</param>
    /// <param name="to">Behind its last.</param>
    /// <param name="reason">Why there can be no mark.</param>
    public static Place? Of(ReadText read, LeafText leaf, int from, int to, out string? reason)
    {
        var (first, last) = (leaf[from].Inline, leaf[to - 1].Inline);
        var shared = PathTo(first).Intersect(PathTo(last)).First();
        var (start, end) = (Widen(first, shared, leaf[from].Start, atStart: true), Widen(last, shared, leaf[to - 1].End, atStart: false));

        // What is marked whole is marked from outside: ==**all of it**==.
        while (shared is not null && shared.Parent is not null && !SourceMark.IsMark(shared)
            && Covers(leaf, shared, start, end))
        {
            (start, end, shared) = (shared.Span.Start, shared.Span.End + 1, shared.Parent);
        }

        var (passageFrom, passageTo) = Range(leaf, start, end);
        var passage = leaf.Text[passageFrom..passageTo].Trim();
        var existing = read.Marks.FirstOrDefault(mark => start < mark.End && end > mark.Start);
        if (existing is not null && existing.Passage == passage && existing.WordsStart <= start && end <= existing.WordsEnd)
        {
            reason = null;
            return new Place(passage, start, end, existing, []);
        }

        reason = existing is not null ? FormattableString.Invariant($"the words \"{existing.Passage}\" on line {existing.Line} are marked already; a mark can neither hold another one nor be part of it")
            : HoldsLink(leaf, passageFrom, passageTo) ? "a marked passage becomes a link itself, so it can neither hold a link nor be part of one"
            : read.Marks.FirstOrDefault(mark => mark.Passage == passage) is { } same
                ? FormattableString.Invariant($"the same words are marked on line {same.Line}; take more words along, so that every mark has words of its own")
            : null;
        return reason is null ? new Place(passage, start, end, null, LineEnds(leaf, passageFrom, passageTo, read.Markdown)) : null;
    }

    public bool Overlaps(Place other) => Start < other.End && other.Start < End;

    /// <summary>Marks stay on one line: a line that ends inside becomes a space.</summary>
    public void Mark(string markdown, TextEdits edits, IReadOnlyList<ClaimStatement> statements)
    {
        if (Existing is { } mark)
        {
            edits.Replace(mark.BracesStart, mark.End, ClaimNotation.Write(statements));
            return;
        }

        edits.Insert(Start, SourceMark.Signs);
        foreach (var (start, end) in lineEnds)
        {
            edits.Replace(start, end, " ");
        }

        edits.Insert(End, SourceMark.Signs + ClaimNotation.Write(statements));
    }

    private static IEnumerable<ContainerInline?> PathTo(Inline inline)
    {
        for (var at = inline.Parent; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }

    private static int Widen(Inline inline, ContainerInline? shared, int place, bool atStart)
    {
        for (var at = inline.Parent; at is not null && at != shared; at = at.Parent)
        {
            place = atStart ? at.Span.Start : at.Span.End + 1;
        }

        return place;
    }

    private static bool Covers(LeafText leaf, ContainerInline container, int start, int end) =>
        container is EmphasisInline
        && Enumerable.Range(0, leaf.Text.Length).Where(at => leaf[at].Inline.Parent is { } parent && (parent == container || PathTo(leaf[at].Inline).Contains(container)))
            .All(at => leaf[at].Start >= start && leaf[at].End <= end);

    private static (int From, int To) Range(LeafText leaf, int start, int end)
    {
        var inside = Enumerable.Range(0, leaf.Text.Length).Where(at => leaf[at].Start >= start && leaf[at].End <= end).ToList();
        return inside.Count == 0 ? (0, 0) : (inside[0], inside[^1] + 1);
    }

    private static bool HoldsLink(LeafText leaf, int from, int to) => Enumerable.Range(from, to - from)
        .Select(at => leaf[at].Inline)
        .Any(inline => inline is AutolinkInline || PathTo(inline).Any(parent => parent is LinkInline));

    private static List<(int Start, int End)> LineEnds(LeafText leaf, int from, int to, string markdown)
    {
        var ends = new List<(int Start, int End)>();
        for (var at = from; at < to; at++)
        {
            if (leaf[at].Inline is LineBreakInline { PreviousSibling: { } previous, NextSibling: { } next })
            {
                var start = previous.Span.End + 1;
                while (start > 0 && markdown[start - 1] == ' ')
                {
                    start--;
                }

                ends.Add((start, next.Span.Start));
            }
        }

        return ends;
    }
}
