using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Weighs the cues around a term: does the sentence speak well or ill of the need?</summary>
internal static class StanceScorer
{
    private const double Plain = 0.7;

    /// <returns>Null when the term stands there without saying anything.</returns>
    public static Verdict? Score(Term term, Surroundings around, Section section, PassageKind kind)
    {
        if (around.IsLeftAside)
        {
            return null;
        }

        var verdict = term.Role switch
        {
            TermRole.Part => PartScorer.Score(term, around, kind),
            TermRole.Use => Use(term, around),
            TermRole.Praise => Praise(term, around),
            TermRole.Blame => Blame(term, around),
            _ => Amount(term, around),
        };
        return Strengthened(Leanings.On(verdict, term, section, kind, around), around);
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

    private static Verdict Use(Term term, Surroundings around)
    {
        var advice = around.Near(CueKind.Advice, 14, 14);
        if (around.Near(CueKind.Warning, 14, 14) is { } warning && !around.IsNearer(advice, warning))
        {
            return new Verdict(-1, 0.9, [$"“{around.Say(warning)}”: advised against"]);
        }

        if (around.Nearest(around.Near(CueKind.Bad, 8, 6), around.Nearest(around.Before(CueKind.Excess, 6), around.TooMuchBehind)) is { } bad
            && !around.IsNearer(around.Near(CueKind.Good, 8, 6), bad) && advice is null)
        {
            return new Verdict(-1, 0.75, [$"“{around.Say(bad)}”: hard for this"]);
        }

        if (advice is null && around.Outcome(CueKind.Bad) is { } outcome)
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(outcome)}”: what comes of it"]);
        }

        if ((around.Negation(6) ?? around.Before(CueKind.Lack, 5)) is { } negation)
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(negation)}”: not for this"]);
        }

        if (advice is null && !term.IsLeftOpen && around.Before(CueKind.Addition, 8) is { } task && around.IsPlainBefore(task))
        {
            return new Verdict(-1, 0.7, [$"“{around.Say(task)}”: left to the team"]);
        }

        return advice is { } advised
            ? new Verdict(2, 1, [$"“{around.Say(advised)}”: advised for this"])
            : new Verdict(term.Stance, around.Near(CueKind.Good, 8, 6) is null ? 0.7 : 0.85, ["spoken of as its use"]) { IsInPassing = true };
    }

    private static Verdict Praise(Term term, Surroundings around)
    {
        if ((around.Negation(5) ?? around.Lack(4) ?? around.Before(CueKind.Little, 0) ?? around.Before(CueKind.Bad, 0) ?? LessBefore(around)) is { } against)
        {
            return new Verdict(-1, 0.8, [$"“{around.Say(against)}”: the praise is denied"]);
        }

        if (term.Stance > 0 && around.Near(CueKind.Warning, 8, 10) is { } warning)
        {
            return new Verdict(-1, 0.75, [$"“{around.Say(warning)}”: advised against"]);
        }

        if (around.IsGranted && term.Stance > 0)
        {
            return new Verdict(-1, 0.85, ["granted, and taken back"]);
        }

        if (around.Outcome(CueKind.Bad) is { } outcome)
        {
            return new Verdict(-1, 0.75, [$"“{around.Say(outcome)}”: what comes of it"]);
        }

        if (!term.IsLeftOpen && term.Stance > 0 && around.Before(CueKind.Addition, 7) is { } task && around.IsPlainBefore(task))
        {
            return new Verdict(-1, 0.7, [$"“{around.Say(task)}”: left to the team"]);
        }

        return new Verdict(term.Stance, 0.95, ["says well of it"]);
    }

    private static Verdict Blame(Term term, Surroundings around)
    {
        if ((around.Negation(5) ?? around.Lack(4) ?? LessBefore(around) ?? around.RemovalOfTerm) is { } against)
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
            ? (around.Nearest(little, good), around.Nearest(much, bad))
            : (around.Nearest(much, good), around.Nearest(little, bad));
        var negated = around.Negation(5) ?? around.Before(CueKind.Lack, 3);
        if (around.BehindContrast(CueKind.Good) is { } gain)
        {
            return new Verdict(1, 0.9, [$"“{around.Say(gain)}”: well of it"]);
        }

        if (around.BehindContrast(CueKind.Bad) is { } loss)
        {
            return new Verdict(-1, 0.9, [$"“{around.Say(loss)}”: ill of it"]);
        }

        if (around.Nearest(well, ill) is not { } cue)
        {
            return negated is { } lack
                ? new Verdict(burden ? 1 : -1, 0.7, [$"“{around.Say(lack)}”: denied"])
                : around.Near(CueKind.Included, 5, 3) is { } had ? new Verdict(burden ? -1 : 1, 0.6, [$"“{around.Say(had)}”: it is there"])
                : null;
        }

        var stance = (cue == well ? 1 : -1) * (negated is null ? 1 : -1);
        return new Verdict(stance, 0.9, [$"“{around.Say(cue)}”: {(stance > 0 ? "well" : "ill")} of it"]);
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

        // Articles praise in full and blame by half: plain praise mostly means much, plain blame does not.
        return around.Before(CueKind.Emphasis, 2) is not null || (verdict.Stance > 0 && verdict.Certainty >= Plain)
            ? verdict with { Stance = 2 * Math.Sign(verdict.Stance) }
            : verdict;
    }
}
