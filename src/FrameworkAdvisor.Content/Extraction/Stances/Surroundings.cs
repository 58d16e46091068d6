using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>The cues around one term, as far as the thought goes in which it stands.</summary>
internal sealed class Surroundings
{
    private readonly Sentence sentence;
    private readonly int start;
    private readonly int end;
    private readonly List<PhraseMatch<CueKind>> cues = [];

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
            }
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Start >= from && cue.End <= to && !(cue.Start >= start && cue.End <= end))
            {
                cues.Add(cue);
            }
        }
    }

    /// <summary>The nearest cue of the kind that ends at most so many words before the term.</summary>
    public PhraseMatch<CueKind>? Before(CueKind kind, int farthest)
    {
        PhraseMatch<CueKind>? nearest = null;
        foreach (var cue in cues)
        {
            if (cue.Meaning == kind && cue.Start < start && start - cue.End <= farthest)
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
            if (cue.Meaning == kind && cue.Start >= end && cue.Start - end <= farthest)
            {
                // "flexibility and minimal overhead": the amount is that of the next thing.
                return kind is CueKind.Much or CueKind.Little && IsJoined(cue.Start) ? null : cue;
            }
        }

        return null;
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
            if (sentence.Words[index].Text is ",")
            {
                return null;
            }
        }

        return found;
    }

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
}
