using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>What a list of strengths, of weaknesses or of what is missing makes of a verdict.</summary>
internal static class Leanings
{
    public static Verdict? On(Verdict? verdict, Term term, Section section, PassageKind kind, Surroundings around)
    {
        if (section.IsAdded && term is { Role: TermRole.Part, IsLeftOpen: false } && verdict is { Stance: > 0 })
        {
            return new Verdict(-1, 0.75, ["an extension has it"]);
        }

        if (section.IsMissing && term is { Role: TermRole.Part, IsLeftOpen: false } && verdict is { Stance: > 0, Certainty: < 1 })
        {
            return new Verdict(-1, 0.85, [.. verdict.Cues, "in a list of what is missing"]);
        }

        if (section.Leaning == 0)
        {
            return verdict;
        }

        if (verdict is null)
        {
            return kind != PassageKind.ListItem || (section.Leaning < 0 && around.IsLabelOfMore) ? null : new Verdict(section.Leaning, 0.7, [section.Leaning > 0 ? "in a list of strengths" : "in a list of weaknesses"]);
        }

        if (section.Leaning > 0 && verdict is { IsInPassing: true, Stance: > 0 })
        {
            return verdict with { Certainty = Math.Max(verdict.Certainty, 0.9), Cues = [.. verdict.Cues, "in a list of strengths"] };
        }

        if (kind == PassageKind.ListItem && verdict is { IsInPassing: false } && Math.Sign(verdict.Stance) == section.Leaning)
        {
            return verdict with { Certainty = 1, Cues = [.. verdict.Cues, section.Leaning > 0 ? "in a list of strengths" : "in a list of weaknesses"] };
        }

        return section.Leaning < 0 && verdict.Stance > 0 && (verdict.Certainty < 1 || kind == PassageKind.ListItem) && (kind == PassageKind.ListItem || term.Role == TermRole.Use)
            ? new Verdict(-1, 0.8, [.. verdict.Cues, "in a list of weaknesses"])
            : verdict;
    }
}
