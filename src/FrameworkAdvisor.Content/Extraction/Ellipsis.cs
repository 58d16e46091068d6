using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>"Django has an admin, which Flask does not": what is left out was said right before, of another.</summary>
internal sealed class Ellipsis
{
    private const int MostWords = 10;
    private const double Share = 0.8;

    private static readonly HashSet<string> standIns = new(["one", "that", "these", "those", "them", "which"], StringComparer.Ordinal);

    private int line;
    private IReadOnlyList<string> subjects = [];
    private IReadOnlyList<Term> parts = [];

    /// <param name="passage">Where the clause stands.</param>
    /// <param name="sentence">The sentence of the clause.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="said">The parts that it says are there.</param>
    public IReadOnlyList<Finding> Of(Passage passage, Sentence sentence, Clause clause, IReadOnlyList<Term> said)
    {
        var denial = sentence.Cues.Where(cue => IsDenial(sentence, clause, cue)).ToArray();
        if (passage.Line == line && said.Count == 0 && denial.Length > 0 && clause is { Certainty: 1 } && clause.End - clause.Start <= MostWords
            && !clause.Subjects.Any(subjects.Contains) && !sentence.Terms.Any(term => term.Start >= clause.Start && term.End <= clause.End))
        {
            var words = sentence.Say(denial[0].Start, denial[0].End);
            return [.. clause.Subjects.SelectMany(slug => parts.Where(part => part.Role == TermRole.Part || IsLeftOff(sentence, clause)).Select(part => new Finding(
                sentence.LineOf(passage, clause.Start), passage, part.Need, slug, -1, part.Weight * Share, [$"“{words}” what the other has: {part.Need}", clause.Cue])))];
        }

        (line, subjects, parts) = (passage.Line, clause.Subjects, said);
        return [];
    }

    /// <summary>"… does not", "with the other you would have to write one".</summary>
    private static bool IsDenial(Sentence sentence, Clause clause, PhraseMatch<CueKind> cue) =>
        cue.Start >= clause.Start && cue.End <= clause.End
        && (cue.Meaning is CueKind.Negation or CueKind.Lack
            || (cue.Meaning == CueKind.Addition && Array.Exists(sentence.Words[clause.Start..clause.End], word => standIns.Contains(word.Text))));

    /// <summary>"Flask is easy to learn, Django is not": nothing follows that it could deny instead.</summary>
    private static bool IsLeftOff(Sentence sentence, Clause clause)
    {
        var end = clause.End;
        while (end > clause.Start && sentence.Words[end - 1].IsMark)
        {
            end--;
        }

        return end > clause.Start && (sentence.Words[end - 1].Text is "not" || sentence.Words[end - 1].Text.EndsWith("n't", StringComparison.Ordinal));
    }
}
