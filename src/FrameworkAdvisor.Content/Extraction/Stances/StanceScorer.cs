using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Weighs the cues around a term: does the sentence speak well or ill of the need?</summary>
internal static class StanceScorer
{
    /// <returns>Null when the term stands there without saying anything.</returns>
    public static Verdict? Score(Term term, Surroundings around, Section section, PassageKind kind)
    {
        var verdict = term.Role switch
        {
            TermRole.Part => Part(term, around, kind),
            TermRole.Use => Use(term, around),
            TermRole.Praise => Praise(term, around),
            TermRole.Blame => Blame(term, around),
            _ => Amount(term, around),
        };
        return Strengthened(LeaningOn(verdict, term, section, kind), around);
    }

    /// <summary>What a sentence says of the heading's subject without naming it: "Django takes the crown here".</summary>
    public static Verdict? OfTopic(Term topic, Surroundings around)
    {
        const int Anywhere = 40;
        var ill = around.Before(CueKind.Addition, Anywhere) ?? around.Before(CueKind.Bad, Anywhere) ?? around.Before(CueKind.Lack, Anywhere);
        var well = around.Before(CueKind.Good, Anywhere);
        return topic.Role is TermRole.Praise or TermRole.Blame || (ill is null) == (well is null) || around.Before(CueKind.Negation, Anywhere) is not null
            ? null
            : new Verdict(ill is null ? 1 : -1, 0.6, [$"“{around.Say(ill ?? well!.Value)}”"]);
    }

    private static Verdict Part(Term term, Surroundings around, PassageKind kind)
    {
        if ((around.Before(CueKind.Lack, 8) ?? around.Negation(6) ?? AbsentBehind(around)) is { } lack)
        {
            return new Verdict(around.Near(CueKind.Hedge, 8, 4) is null ? -2 : -1, 0.9, [$"“{around.Say(lack)}”: it is lacking"]);
        }

        if (around.After(CueKind.Negation, 1) is { } refused)
        {
            return new Verdict(-1, 0.7, [$"“{around.Say(refused)}”: it falls short"]);
        }

        var included = around.Near(CueKind.Included, 14, 6);
        if (around.Near(CueKind.Addition, 10, 6) is { } addition && !IsNearer(included, addition, around))
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(addition)}”: it has to be added"]);
        }

        if (Nearest(around.Near(CueKind.Bad, 3, 5), around.Before(CueKind.Excess, 2), around) is { } bad
            && !IsNearer(around.Near(CueKind.Good, 4, 5), bad, around))
        {
            return new Verdict(-1, 0.7, [$"“{around.Say(bad)}”: spoken ill of"]);
        }

        return included is { } there
            ? new Verdict(Math.Max(2, term.Stance), 1, [$"“{around.Say(there)}”: it is there"])
            : new Verdict(term.Stance, around.Near(CueKind.Good, 10, 6) is not null ? 0.9 : kind == PassageKind.Paragraph ? 0.55 : 0.75, ["it is spoken of as there"]);
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

    private static Verdict Use(Term term, Surroundings around)
    {
        if (around.Near(CueKind.Warning, 14, 14) is { } warning)
        {
            return new Verdict(-1, 0.9, [$"“{around.Say(warning)}”: advised against"]);
        }

        if (Nearest(around.Near(CueKind.Bad, 8, 6), around.Before(CueKind.Excess, 6), around) is { } bad
            && !IsNearer(around.Near(CueKind.Good, 8, 6), bad, around) && around.Near(CueKind.Advice, 14, 14) is null)
        {
            return new Verdict(-1, 0.75, [$"“{around.Say(bad)}”: hard for this"]);
        }

        if ((around.Negation(6) ?? around.Before(CueKind.Lack, 5)) is { } negation)
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(negation)}”: not for this"]);
        }

        return around.Near(CueKind.Advice, 14, 14) is { } advice
            ? new Verdict(2, 1, [$"“{around.Say(advice)}”: advised for this"])
            : new Verdict(term.Stance, around.Near(CueKind.Good, 8, 6) is null ? 0.7 : 0.85, ["spoken of as its use"]);
    }

    private static Verdict Praise(Term term, Surroundings around)
    {
        if ((around.Negation(5) ?? around.Before(CueKind.Lack, 4) ?? around.Before(CueKind.Little, 0) ?? around.Before(CueKind.Bad, 0) ?? LessBefore(around)) is { } against)
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(against)}”: the praise is denied"]);
        }

        return new Verdict(term.Stance, 0.95, ["says well of it"]);
    }

    private static Verdict Blame(Term term, Surroundings around)
    {
        if ((around.Negation(5) ?? around.Before(CueKind.Lack, 4) ?? LessBefore(around)) is { } against)
        {
            return new Verdict(1, 0.7, [$"“{around.Say(against)}”: the blame is denied"]);
        }

        return new Verdict(term.Stance, 0.9, [term.Stance > 0 ? "says well of it" : "says ill of it"]);
    }

    private static PhraseMatch<CueKind>? LessBefore(Surroundings around) =>
        around.Before(CueKind.Little, 4) is { } little && (around.Distance(little) <= 1 || around.Say(little).StartsWith("reduc", StringComparison.OrdinalIgnoreCase)) && around.Say(little).ToLowerInvariant() is "less" or "fewer" or "little" or "reduces" or "reduce" or "least" or "few"
            ? little
            : null;

    private static Verdict? Amount(Term term, Surroundings around)
    {
        var much = around.Near(CueKind.Much, 5, 5);
        var little = around.Near(CueKind.Little, 6, 8);
        var good = around.Near(CueKind.Good, 7, 8);
        var bad = around.Near(CueKind.Bad, 6, 8);
        var burden = term.Role == TermRole.Burden;
        var (well, ill) = burden
            ? (Nearest(little, good, around), Nearest(much, bad, around))
            : (Nearest(much, good, around), Nearest(little, bad, around));
        var negated = around.Negation(5) ?? around.Before(CueKind.Lack, 3);
        if (Nearest(well, ill, around) is not { } cue)
        {
            return negated is { } lack
                ? new Verdict(burden ? 1 : -1, 0.7, [$"“{around.Say(lack)}”: denied"])
                : around.Near(CueKind.Included, 5, 3) is { } had ? new Verdict(burden ? -1 : 1, 0.6, [$"“{around.Say(had)}”: it is there"])
                : null;
        }

        var stance = (cue == well ? 1 : -1) * (negated is null ? 1 : -1);
        return new Verdict(stance, 0.9, [$"“{around.Say(cue)}”: {(stance > 0 ? "well" : "ill")} of it"]);
    }

    private static Verdict? LeaningOn(Verdict? verdict, Term term, Section section, PassageKind kind)
    {
        if (section.Leaning == 0)
        {
            return verdict;
        }

        if (verdict is null)
        {
            return kind != PassageKind.ListItem ? null : new Verdict(section.Leaning, 0.7, [section.Leaning > 0 ? "in a list of strengths" : "in a list of weaknesses"]);
        }

        return section.Leaning < 0 && verdict.Stance > 0 && term.Role != TermRole.Blame && (kind == PassageKind.ListItem || term.Role == TermRole.Use)
            ? new Verdict(-1, 0.8, [.. verdict.Cues, "in a list of weaknesses"])
            : verdict;
    }

    private static Verdict? Strengthened(Verdict? verdict, Surroundings around)
    {
        if (verdict is null)
        {
            return null;
        }

        if (around.Near(CueKind.Hedge, 6, 2) is not null)
        {
            return verdict with { Stance = Math.Clamp(verdict.Stance, -1, 1) };
        }

        return around.Before(CueKind.Emphasis, 2) is null ? verdict : verdict with { Stance = 2 * Math.Sign(verdict.Stance) };
    }

    private static PhraseMatch<CueKind>? Nearest(PhraseMatch<CueKind>? one, PhraseMatch<CueKind>? other, Surroundings around) =>
        one is null ? other : IsNearer(other, one.Value, around) ? other : one;

    private static bool IsNearer(PhraseMatch<CueKind>? candidate, PhraseMatch<CueKind> other, Surroundings around) =>
        candidate is { } found && around.Distance(found) < around.Distance(other);
}
