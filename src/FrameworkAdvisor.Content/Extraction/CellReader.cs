using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Stances;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>What a cell says of the subject that labels its row: "yes" beside "Admin panel", "steep" beside "Learning curve".</summary>
internal static class CellReader
{
    private const int MostWords = 7;

    public static bool IsShort(Sentence cell) => cell.Words.Count(word => !word.IsMark) <= MostWords;

    public static Verdict? Score(Term topic, Sentence cell)
    {
        if (cell.Text.Length > 1 && cell.Text.AsSpan().IndexOfAnyExcept('-', '–', '—') < 0)
        {
            return null;
        }

        var value = cell.Words.Length == 0 ? null : cell.Cues.FirstOrDefault(cue => cue.Meaning is CueKind.Yes or CueKind.No && cue.Start <= 1) is { Length: > 0 } answer
            ? answer.Meaning
            : (CueKind?)null;
        if (Marks(cell.Text) is var marks and not 0)
        {
            return Say(Math.Clamp(marks, -2, 2), 0.9, cell);
        }

        var addition = Has(cell, CueKind.Addition) || cell.Cues.Any(cue => cue.Meaning == CueKind.Borrowed && cue.Start == 0);
        if (topic.IsLeftOpen && topic.Role == TermRole.Part && (addition || cell.Cues.Count == 0))
        {
            return addition ? Say(2, 0.85, cell) : null;
        }

        if (topic.Role is TermRole.Scale or TermRole.Burden)
        {
            return Amount(topic, cell);
        }

        if (topic.Role == TermRole.Praise && value is null && Amount(topic, cell) is { } amount)
        {
            return amount;
        }

        if (value == CueKind.No || (value is null && Has(cell, CueKind.Lack)))
        {
            return Say(-2, 0.95, cell);
        }

        if (addition || Has(cell, CueKind.Bad) || (Has(cell, CueKind.Little) && !Has(cell, CueKind.Good)))
        {
            return Say(-1, 0.95, cell);
        }

        return value == CueKind.Yes || Has(cell, CueKind.Included) ? Say(2, 0.95, cell)
            : topic.Role == TermRole.Use ? Has(cell, CueKind.Good) || Has(cell, CueKind.Advice) || Has(cell, CueKind.Much) ? Say(1, 0.9, cell) : null
            : topic.Role == TermRole.Part && cell.Words.Length > 0 ? Say(1, Has(cell, CueKind.Good) || Has(cell, CueKind.Much) ? 0.9 : 0.6, cell)
            : null;
    }

    /// <summary>The first word that tells an amount or a quality decides: "fast for small projects".</summary>
    private static Verdict? Amount(Term topic, Sentence cell)
    {
        foreach (var cue in cell.Cues)
        {
            if (cue.Meaning is CueKind.Much or CueKind.Little or CueKind.Good or CueKind.Bad && !IsOfAnother(cue, topic, cell))
            {
                var same = cell.Cues.Where(other => other.Start == cue.Start).Select(other => other.Meaning).ToArray();
                var isBurden = topic.Role == TermRole.Burden;
                var isJudged = same.Contains(CueKind.Good) != same.Contains(CueKind.Bad);
                var well = isJudged ? same.Contains(CueKind.Good) : same.Contains(isBurden ? CueKind.Little : CueKind.Much);
                var ill = isJudged ? same.Contains(CueKind.Bad) : same.Contains(isBurden ? CueKind.Much : CueKind.Little);
                if (well != ill)
                {
                    return Say(well ? 2 : -1, 0.95, cell);
                }
            }
        }

        return null;
    }

    /// <summary>"More structured" in the row "Flexibility" is more of something else.</summary>
    private static bool IsOfAnother(PhraseMatch<CueKind> cue, Term topic, Sentence cell) =>
        cell.Terms.Any(term => term.Start == cue.End && Section.CriterionOf(term.Meaning.Need) != Section.CriterionOf(topic.Need));

    /// <summary>Marks such as "++" and "--": how many for, less how many against.</summary>
    private static int Marks(string cell)
    {
        var text = cell.Trim();

        // Two or three hyphens fill a cell that says nothing.
        return text.Length is 0 or > 3 || text.Any(character => character is not ('+' or '-' or '−' or '–')) || text is "–" or "--" or "---"
            ? 0
            : text.Sum(character => character == '+' ? 1 : -1);
    }

    private static bool Has(Sentence cell, CueKind kind) => cell.Cues.Any(cue => cue.Meaning == kind);

    private static Verdict Say(int stance, double certainty, Sentence cell) =>
        new(stance, certainty, [$"the cell says “{cell.Text}”"]);
}
