using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Is a part there, missing, or to be added?</summary>
internal static class PartScorer
{
    private const int FarthestExtension = 2;

    /// <returns>Null when it is left open whether it is there.</returns>
    public static Verdict? Score(Term term, Surroundings around, PassageKind kind)
    {
        if (around.IsInstruction)
        {
            return null;
        }

        if ((around.Before(CueKind.Lack, 8) ?? around.Negation(6) ?? AbsentBehind(around)) is { } lack)
        {
            return new Verdict(around.Near(CueKind.Hedge, 8, 4) is null ? -2 : -1, 0.9, [$"“{around.Say(lack)}”: it is lacking"]);
        }

        if (around.LittleOf is { } little && around.Say(little).ToUpperInvariant() is "LESS" or "FEWER" or "LIMITED" or "LITTLE" or "FEW" or "POOR" or "WEAK")
        {
            return new Verdict(-1, 0.9, [$"“{around.Say(little)}”: there is little of it"]);
        }

        var included = around.Near(CueKind.Included, 14, 6);
        if (Addition(around, included) is { } addition)
        {
            return Added(term, around, addition);
        }

        if (around.Nearest(around.Near(CueKind.Bad, 3, 5), around.Nearest(around.Before(CueKind.Excess, 2), around.After(CueKind.Warning, 4))) is { } bad
            && !around.IsNearer(around.Near(CueKind.Good, 4, 5), bad))
        {
            return new Verdict(-1, 0.7, [$"“{around.Say(bad)}”: spoken ill of"]);
        }

        if (around.IsGranted && !term.IsLeftOpen)
        {
            return new Verdict(-1, 0.85, ["granted, and taken back"]);
        }

        if (included is null && around.BehindContrast(CueKind.Bad) is { } after)
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(after)}”: spoken ill of"]);
        }

        return included is { } there
            ? new Verdict(Math.Max(2, term.Stance), 1, [$"“{around.Say(there)}”: it is there"])
            : new Verdict(term.Stance, around.Near(CueKind.Good, 10, 6) is not null ? 0.9 : kind != PassageKind.Paragraph ? 0.75 : around.IsTale && around.Near(CueKind.Advice, 10, 6) is null ? 0.45 : 0.62, ["it is spoken of as there"]) { IsInPassing = true };
    }

    private static Verdict Added(Term term, Surroundings around, PhraseMatch<CueKind> addition) =>
        term.IsLeftOpen ? new Verdict(Math.Max(1, term.Stance), 0.8, [$"“{around.Say(addition)}”: the choice is free"])
        : around.Removal(addition) is { } removal ? new Verdict(1, 0.8, [$"“{around.Say(removal)} … {around.Say(addition)}”: need not be added"])
        : new Verdict(-1, 0.8, [$"“{around.Say(addition)}”: it has to be added"]);

    /// <summary>What tells that the part is added: nearer than what tells that it is there, or what brings it ("an extension offers …").</summary>
    private static PhraseMatch<CueKind>? Addition(Surroundings around, PhraseMatch<CueKind>? included)
    {
        if (included is { } there && around.Ending(CueKind.Addition, there.Start, FarthestExtension) is { } brings)
        {
            return brings;
        }

        return around.Near(CueKind.Addition, 10, 6) is { } addition && !around.IsNearer(included, addition) ? addition : null;
    }

    /// <summary>"… is not included", "… is missing".</summary>
    private static PhraseMatch<CueKind>? AbsentBehind(Surroundings around)
    {
        if (around.After(CueKind.Lack, 2) is { } lack && around.Say(lack) is "missing" or "absent" or "lacking")
        {
            return lack;
        }

        if (around.After(CueKind.No, 3) is { } absent && around.Say(absent).StartsWith("not", StringComparison.OrdinalIgnoreCase))
        {
            return absent;
        }

        return around.After(CueKind.Negation, 2) is { } negation && around.After(CueKind.Included, 6) is { } included && included.Start >= negation.End
            ? negation
            : null;
    }
}
