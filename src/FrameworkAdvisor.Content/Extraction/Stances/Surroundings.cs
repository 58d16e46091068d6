using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>The cues around one term, as far as the thought goes in which it stands.</summary>
internal sealed partial class Surroundings
{
    private const int FarthestAside = 40;
    private const int FarthestComparand = 4;

    private readonly Sentence sentence;
    private readonly int start;
    private readonly int end;
    private readonly List<PhraseMatch<CueKind>> cues = [];
    private readonly bool takesWork;
    private readonly int contrastEnd;

    public Surroundings(Sentence sentence, int clauseStart, int clauseEnd, int start, int end)
    {
        (this.sentence, this.start, this.end) = (sentence, start, end);
        var (from, to) = (clauseStart, clauseEnd);
        for (var index = clauseStart; index < clauseEnd; index++)
        {
            if (sentence.Words[index].Breaks)
            {
                (from, to) = index < start ? (index + 1, to) : (from, Math.Min(to, Math.Max(index, end)));
            }
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning == CueKind.Contrast && cue.Start >= from && cue.End <= start)
            {
                from = cue.End;
            }
            else if (cue.Meaning == CueKind.Contrast && cue.Start >= end && cue.Start < to)
            {
                to = cue.Start;
                IsTakenBack |= sentence.Words[cue.Start].Text is "but" or "however" or "yet";
                takesWork |= IsTakenBack && WorkIn(cue.End);
                contrastEnd = cue.End;
            }
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning == CueKind.Comparand && cue.Start >= end && cue.Start < to && EndsWithComparand(cue.End, to))
            {
                to = cue.Start;
            }
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Start >= from && cue.End <= to && !(cue.Start >= start && cue.End <= end) && !IsReliedOn(cue))
            {
                cues.Add(cue);
            }
        }

        CueSettling.Settle(cues, sentence, start, end);
    }

    /// <summary>"Many rely on Django": nothing is added to it.</summary>
    private bool IsReliedOn(PhraseMatch<CueKind> cue) => cue.Meaning == CueKind.Addition
        && sentence.Words[cue.Start].Text.StartsWith("rel", StringComparison.Ordinal) && sentence.Mentions.Any(mention => mention.Start == cue.End);

    /// <summary>"Comparable to the built-in one of X": what stands there is said of the other.</summary>
    private bool EndsWithComparand(int from, int to) => sentence.Mentions.Any(mention =>
        mention.Start >= from && mention.Start - from <= FarthestComparand && mention.End <= to && !sentence.Between(from, to).ContainsAnyMark());

    /// <summary>The nearest cue of the kind that ends at most so many words before the term.</summary>
    public PhraseMatch<CueKind>? Before(CueKind kind, int farthest)
    {
        PhraseMatch<CueKind>? nearest = null;
        foreach (var cue in cues)
        {
            // What ends inside the term is a part of it: "without an ORM".
            var isInside = kind is CueKind.Lack or CueKind.Negation or CueKind.Addition && cue.End > start && cue.End <= end;
            if (cue.Meaning == kind && cue.Start < start && Gap(cue.End, start, farthest) <= farthest && !isInside)
            {
                nearest = cue;
            }
        }

        return nearest;
    }

    /// <summary>The nearest cue of the kind that starts at most so many words behind the term.</summary>
    public PhraseMatch<CueKind>? After(CueKind kind, int farthest)
    {
        foreach (var cue in cues)
        {
            if (cue.Meaning == kind && cue.Start >= end && Gap(end, cue.Start, farthest) <= farthest)
            {
                // "flexibility and minimal overhead": the amount is that of the next thing.
                return kind is CueKind.Much or CueKind.Little && IsJoined(cue.Start) ? null : cue;
            }
        }

        return null;
    }

    /// <summary>How many words lie between, without those in brackets: they are said aside.</summary>
    private int Gap(int from, int to, int farthest)
    {
        if (to - from <= farthest || to - from > FarthestAside)
        {
            return to - from;
        }

        var (gap, depth) = (0, 0);
        for (var index = from; index < to; index++)
        {
            depth += sentence.Words[index].Text == "(" ? 1 : 0;
            gap += depth > 0 ? 0 : 1;
            depth -= sentence.Words[index].Text == ")" && depth > 0 ? 1 : 0;
        }

        return depth > 0 ? to - from : gap;
    }

    public PhraseMatch<CueKind>? Near(CueKind kind, int before, int after) => Before(kind, before) ?? After(kind, after);

    /// <summary>A negation whose scope holds the term: none but commas of a list stand between.</summary>
    public PhraseMatch<CueKind>? Negation(int farthest)
    {
        var negation = Before(CueKind.Negation, farthest);
        if (negation is not { } found || (found.End < sentence.Words.Length && sentence.Words[found.End].Text is "only" or "just" or "merely"))
        {
            return null;
        }

        for (var index = found.End; index < start; index++)
        {
            if (sentence.Words[index].Text is "," || (sentence.Words[index].Text is "and" && IsSubject))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>"The schema is not ours and the ORM expects …": with its own verb behind it, it starts a thought of its own.</summary>
    private bool IsSubject => end < sentence.Words.Length && start > 0
        && (sentence.Words[start].Text is "the" || (sentence.Words[start - 1].Text is "the" or "its" or "our" or "their" or "your"))
        && sentence.Words[end] is { IsMark: false, Text: "is" or "are" or "was" or "has" or "can" or "will" or "does" or "needs" or "expects" or "wants" or "assumes" or "makes" or "takes" or "gets" };

    /// <summary>The cue of the kind that ends at most so many words before this place, with no mark between.</summary>
    public PhraseMatch<CueKind>? Ending(CueKind kind, int at, int farthest)
    {
        foreach (var cue in cues)
        {
            if (cue.Meaning == kind && cue.End <= at && at - cue.End <= farthest && !sentence.Between(cue.End, at).ContainsAnyMark())
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>A lack of the term, with no mark between.</summary>
    public PhraseMatch<CueKind>? Lack(int farthest) => Before(CueKind.Lack, farthest) is { } lack && IsPlainBefore(lack) ? lack : null;

    /// <summary>Whether no mark stands between the cue and the term behind it.</summary>
    public bool IsPlainBefore(PhraseMatch<CueKind> cue) => !sentence.Between(cue.End, start).ContainsAnyMark();

    /// <summary>Whether this stands before a "but" that takes it back.</summary>
    public bool IsTakenBack { get; private set; }

    private bool IsJoined(int until)
    {
        for (var index = end; index < until; index++)
        {
            if (sentence.Words[index].Text is "and" or "or" or ",")
            {
                return true;
            }
        }

        return false;
    }

    public string Say(PhraseMatch<CueKind> cue) => sentence.Say(cue.Start, cue.End);

    public int Distance(PhraseMatch<CueKind> cue) => cue.Start >= end ? cue.Start - end : start - cue.End;

    public PhraseMatch<CueKind>? Nearest(PhraseMatch<CueKind>? one, PhraseMatch<CueKind>? other) =>
        one is null ? other : IsNearer(other, one.Value) ? other : one;

    public bool IsNearer(PhraseMatch<CueKind>? candidate, PhraseMatch<CueKind> other) =>
        candidate is { } found && Distance(found) < Distance(other);
}
