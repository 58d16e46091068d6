using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Lets cues act on one another before they act on a term.</summary>
internal static class CueSettling
{
    private const int FarthestDenial = 2;
    private const int MostCuesBetween = 8;

    /// <summary>"No trouble" is good and "not recommended" bad: the negation is spent on the cue behind it, and says nothing of the term.</summary>
    public static void Settle(List<PhraseMatch<CueKind>> cues, Sentence sentence, int start, int end)
    {
        for (var index = cues.Count - 1; index > 0; index--)
        {
            // "Do not use X for" holds the advice "use X for".
            var advice = cues[index];
            if (advice.Meaning == CueKind.Advice && cues.FindLastIndex(index - 1, Math.Min(index, MostCuesBetween), other => other.Meaning == CueKind.Warning && other.Start < advice.Start && other.End > advice.Start) >= 0)
            {
                cues.RemoveAt(index);
            }
        }

        for (var index = cues.Count - 1; index > 0; index--)
        {
            var cue = cues[index];
            if (Turned(cue.Meaning) is not { } turned)
            {
                continue;
            }

            var denial = cues.FindLastIndex(index - 1, Math.Min(index, MostCuesBetween), other => other.Meaning is CueKind.Negation or CueKind.Lack or CueKind.Removal
                && other.End <= cue.Start && cue.Start - other.End <= FarthestDenial && IsPlain(sentence, other.End, cue.Start)
                && !(other.End <= start && cue.Start >= end));
            if (denial >= 0 && !(cue.Meaning is CueKind.Good or CueKind.Advice && cues[denial].Meaning == CueKind.Removal))
            {
                cues[index] = cue with { Meaning = turned };
                cues.RemoveAt(denial);
                index--;
            }
        }
    }

    private static CueKind? Turned(CueKind kind) => kind switch
    {
        CueKind.Good => CueKind.Bad,
        CueKind.Bad => CueKind.Good,
        CueKind.Advice => CueKind.Warning,
        CueKind.Addition => CueKind.Included,
        _ => null,
    };

    private static bool IsPlain(Sentence sentence, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (sentence.Words[index].IsMark || sentence.Words[index].Text is "only" or "just" or "merely" or "and" or "but" or "or")
            {
                return false;
            }
        }

        return true;
    }
}
