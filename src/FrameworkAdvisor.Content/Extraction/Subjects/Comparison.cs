using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>How far a comparison goes.</summary>
internal static class Comparison
{
    private const int FarthestOpening = 4;
    private const int FarthestRaise = 4;
    private const int FarthestMeasure = 5;

    /// <summary>"Unlike X, …" holds for what follows; "… than X" for what is raised before it: a faster start than X's.</summary>
    public static bool Reaches(Sentence sentence, Mention comparand, PhraseMatch<Term> term)
    {
        if (comparand.Start < term.Start)
        {
            return comparand.Start <= FarthestOpening && sentence.Between(comparand.End, term.Start).CountMarks() <= 1;
        }

        var between = sentence.Between(term.End, comparand.Start);
        return !between.ContainsAnyMark() && !IsAlike(sentence, comparand)
            && (!between.Contains("than") || sentence.Between(term.Start - FarthestRaise, Math.Min(term.End, comparand.Start)).AnyRaised());
    }

    /// <summary>"It is more powerful than X's ORM": what the part of X is measured as.</summary>
    public static (IReadOnlyList<string> Frameworks, int Sign)? Measure(Sentence sentence, Clause clause, PhraseMatch<Term> term)
    {
        if (term.Meaning.Role != TermRole.Part || clause.Comparands.FirstOrDefault(mention => mention.End == term.Start || (mention.Start == term.Start && mention.End < term.End)) is not { } comparand
            || comparand.Frameworks.Count == 0 || comparand.Start == 0 || sentence.Words[comparand.Start - 1].Text != "than")
        {
            return null;
        }

        var before = sentence.Between(comparand.Start - FarthestMeasure, comparand.Start - 1);
        return before.AnyRaised() ? (comparand.Frameworks, before.Contains("less") || before.Contains("worse") ? 1 : -1) : null;
    }

    /// <summary>"As fast as X", unlike "not as fast as X".</summary>
    private static bool IsAlike(Sentence sentence, Mention comparand)
    {
        var before = sentence.Between(comparand.Start - 6, comparand.Start);
        return before is [.., { Text: "as" }] && before[..^1].Contains("as")
            && !sentence.Cues.Any(cue => cue.Meaning == CueKind.Negation && cue.End <= comparand.Start && comparand.Start - cue.End <= 6)
            && !before.Contains("not");
    }

    /// <summary>Whether the term stands behind a comparative, or is one.</summary>
    public static bool IsRaised(Sentence sentence, Clause clause, PhraseMatch<Term> term) =>
        sentence.Between(Math.Max(clause.Start, term.Start - FarthestRaise), Math.Min(clause.End, term.End + 1)).AnyRaised();
}
