using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

internal sealed partial class Surroundings
{
    private const int FarthestColon = 3;
    private const int FarthestExcess = 6;
    private const int FarthestLittle = 3;
    private const int FarthestUnneeded = 6;
    private const int FarthestOutcome = 12;
    private const int FarthestRemoval = 6;

    private static readonly HashSet<string> helps = new(["help", "support", "guidance", "assistance", "for", "with", "of", "in", "on"], StringComparer.Ordinal);
    private static readonly HashSet<string> past = new(["was", "were", "had", "did", "went", "gave", "took", "made", "wrote", "told", "asked", "said", "came", "ran", "began", "thought", "knew", "met", "spent", "felt", "saw", "became"], StringComparer.Ordinal);
    private static readonly HashSet<string> workers = new(["you", "team", "teams", "somebody", "someone", "developer", "developers", "only", "if", "discipline", "effort", "work"], StringComparer.Ordinal);
    private static readonly HashSet<string> tellers = new(["i", "we", "he", "she", "they"], StringComparer.Ordinal);

    /// <summary>"For a contact form it brings too much".</summary>
    public PhraseMatch<CueKind>? TooMuchBehind => After(CueKind.Excess, FarthestExcess) is { Length: > 1 } excess ? excess : null;

    /// <summary>"Little help with testing", "limited support for".</summary>
    public PhraseMatch<CueKind>? LittleOf
    {
        get
        {
            if (Before(CueKind.Little, FarthestLittle) is not { } little || little.End > start)
            {
                return null;
            }

            foreach (var word in sentence.Between(little.End, start))
            {
                if (!helps.Contains(word.Text))
                {
                    return null;
                }
            }

            return little;
        }
    }

    /// <summary>What takes a cue away again: "reduces the glue code", "without extensions".</summary>
    public PhraseMatch<CueKind>? Removal(PhraseMatch<CueKind> of)
    {
        // "Do not have to add" holds both, one across the other.
        var across = cues.FindIndex(cue => cue.Meaning == CueKind.Removal && cue.Start < of.Start && cue.End > of.Start && cue.End <= of.End);
        return across >= 0 ? cues[across] : Ending(CueKind.Removal, of.Start, FarthestRemoval);
    }

    /// <summary>What takes the term itself away: "spares you the glue code".</summary>
    public PhraseMatch<CueKind>? RemovalOfTerm => Ending(CueKind.Removal, start, FarthestRemoval);

    /// <summary>What comes of it when the term stands in a condition: "if it grows large, … becomes painful".</summary>
    public PhraseMatch<CueKind>? Outcome(CueKind kind) =>
        sentence.Cues.Any(cue => cue.Meaning == CueKind.Case && cue.Start <= 1 && cue.Start < start && sentence.Words[cue.Start].Text is "if" or "once" or "when" or "as") ? After(kind, FarthestOutcome) : null;

    /// <summary>Whether it is left open whether it is there: "you do not need …", "instead of …".</summary>
    public bool IsLeftAside => Before(CueKind.Unneeded, FarthestUnneeded) is { } unneeded && (unneeded.End > start || !sentence.Between(unneeded.End, start).ContainsAnyMarkBut(","));

    /// <summary>Whether the sentence tells the reader what to do.</summary>
    public bool IsInstruction => sentence.Words is [{ Text: not [.., 's'] and not [.., 'e', 'd'] and not [.., 'i', 'n', 'g'] }, ..]
        && sentence.Cues.Any(cue => cue.Meaning == CueKind.Instruction && cue.Start == 0);

    /// <summary>Whether the sentence tells what happened: "when the server crashed, I was at the login page".</summary>
    public bool IsTale
    {
        get
        {
            for (var index = 0; index < sentence.Words.Length; index++)
            {
                var word = sentence.Words[index].Text;
                if (past.Contains(word) || (index > 0 && tellers.Contains(sentence.Words[index - 1].Text) && word.EndsWith("ed", StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>"Overhead: it is too much for small projects": what follows says what is meant.</summary>
    public bool IsLabelOfMore =>
        sentence.Between(0, end + FarthestColon).LastIndexOf(":") is var colon && colon >= end && sentence.Terms.Any(term => term.Start > colon);

    /// <summary>Whether it is granted only to be taken back: "it can be secure, but …".</summary>
    public bool IsGranted => takesWork && Before(CueKind.Hedge, 5) is { } hedge && Say(hedge).ToUpperInvariant() is "CAN" or "COULD" or "MAY" or "MIGHT";

    /// <summary>What is said right behind the "but": "the admin is nice but slow".</summary>
    public PhraseMatch<CueKind>? BehindContrast(CueKind kind)
    {
        foreach (var cue in sentence.Cues)
        {
            if (IsTakenBack && cue.Meaning == kind && cue.Start >= contrastEnd && cue.Start - contrastEnd <= 1)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>Whether what follows tells what it takes: people, care, a condition.</summary>
    private bool WorkIn(int from) =>
        sentence.Words.Skip(from).Any(word => workers.Contains(word.Text)) || sentence.Cues.Any(cue => cue.Start >= from && cue.Meaning == CueKind.Addition);
}
