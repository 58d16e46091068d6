using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>Cuts a sentence where it starts to speak of another framework.</summary>
internal static class ClauseSplitter
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="groups">What it names.</param>
    /// <param name="carried">Whom it is about as far as it names nobody.</param>
    public static List<Clause> Split(Sentence sentence, IReadOnlyList<Mention> groups, Carried carried)
    {
        var clauses = new List<Clause>();
        var start = 0;
        Mention? current = null;
        foreach (var group in groups.Where(group => !group.IsComparand))
        {
            if (current is not null && !SameFrameworks(current, group))
            {
                var cut = CutBetween(sentence, Math.Max(current.End, start), group.Start);
                clauses.Add(Make(sentence, groups, start, cut, current, carried));
                start = cut;
            }

            else if (current is null && GoesOn(sentence, group, carried))
            {
                continue;
            }

            else if (current is null && OpeningEnd(sentence, group.Start) is { } cut && carried.Subjects.Count > 0 && !SameFrameworks(group with { Frameworks = carried.Subjects }, group))
            {
                clauses.Add(Make(sentence, groups, 0, cut, null, carried));
                start = cut;
            }

            current = group;
        }

        clauses.Add(Make(sentence, groups, start, sentence.Words.Length, current, carried));
        return clauses;
    }

    /// <summary>"It offers more than what you would write in Flask": still about the same, for the other is named in passing.</summary>
    private static bool GoesOn(Sentence sentence, Mention group, Carried carried) =>
        carried.Subjects.Count == 1 && sentence.Cues.Any(cue => cue.Meaning == CueKind.Same && cue.Start == 0)
        && !carried.Subjects.SequenceEqual(group.Frameworks, StringComparer.Ordinal)
        && group.Start > 0 && (sentence.Words[group.Start - 1].Text is "in" or "of" or "with" or "than" or "like" or "to" or "from" or "for" or "as" or "by")
        && OpeningEnd(sentence, group.Start) is null && !MentionGrouping.IsSubject(sentence, group)
        && !sentence.Between(1, group.Start).ContainsAnyMark();

    /// <summary>Where a sentence that first goes on about the same turns to another: "It is easy, while Django …".</summary>
    private static int? OpeningEnd(Sentence sentence, int group)
    {
        if (sentence.Cues.Any(cue => cue.Meaning is CueKind.Case or CueKind.Comparand or CueKind.Contrast && cue.Start == 0))
        {
            return null;
        }

        if (LastContrast(sentence, 2, group) is var contrast and > 0)
        {
            return contrast;
        }

        if (group >= 3 && (sentence.Words[group - 1].Text is "in" or "by" or "with") && LastRelative(sentence, 2, group) is { } relative && !sentence.Between(relative, group).ContainsAnyMark())
        {
            return relative;
        }

        return group >= 3 && sentence.Words[group - 2].Text == "," && sentence.Words[group - 1].Text is "with" or "in" ? group - 1 : null;
    }

    private static bool SameFrameworks(Mention one, Mention other) =>
        one.Frameworks.Count == other.Frameworks.Count && one.Frameworks.All(other.Frameworks.Contains);

    private static Clause Make(Sentence sentence, IReadOnlyList<Mention> groups, int start, int end, Mention? subject, Carried carried)
    {
        var subjects = subject?.Frameworks ?? carried.Subjects;
        var comparands = groups
            .Where(group => group.IsComparand && group.Start >= start && group.Start < end)
            .Select(group => group with { Frameworks = [.. group.Frameworks.Except(subjects, StringComparer.Ordinal)] })
            .ToArray();
        return subject is null
            ? new Clause(start, end, subjects, comparands, carried.Certainty, carried.Cue)
            : new Clause(start, end, subjects, comparands, 1, $"“{sentence.Say(subject.Start, subject.End)}”");
    }

    /// <summary>The word at which the clause of the next framework starts.</summary>
    private static int CutBetween(Sentence sentence, int from, int to)
    {
        var contrast = LastContrast(sentence, from, to);
        if (contrast >= 0)
        {
            return contrast;
        }

        var comma = -1;
        for (var index = to - 1; index >= from; index--)
        {
            var word = sentence.Words[index];
            if (word.Breaks)
            {
                return index + 1;
            }

            if (word.IsMark && word.Text == ",")
            {
                comma = index + 1;
                if (!StartsCase(sentence, from, index))
                {
                    break;
                }
            }
        }

        return comma >= 0 ? comma : LastRelative(sentence, from, to) ?? LastAnd(sentence, from, to);
    }

    /// <summary>Whether what lies before the comma is itself a case put in front ("…, and if you need X, Flask …").</summary>
    private static bool StartsCase(Sentence sentence, int from, int comma)
    {
        var index = comma - 1;
        while (index > from && !sentence.Words[index].IsMark)
        {
            index--;
        }

        return sentence.Cues.Any(cue => cue.Meaning == CueKind.Case && cue.Start > index && cue.Start <= index + 2);
    }

    private static int LastContrast(Sentence sentence, int from, int to)
    {
        var found = -1;
        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning == CueKind.Contrast && cue.Start >= from && cue.Start < to)
            {
                found = cue.Start;
            }
        }

        return found;
    }

    /// <summary>"… bespoke solutions to challenges | that come solved in Django".</summary>
    private static int? LastRelative(Sentence sentence, int from, int to)
    {
        for (var index = to - 1; index >= from; index--)
        {
            if (sentence.Words[index].Text is "that" or "which" or "who" or "where")
            {
                return index;
            }
        }

        return null;
    }

    private static int LastAnd(Sentence sentence, int from, int to)
    {
        for (var index = to - 1; index >= from; index--)
        {
            if (sentence.Words[index].Text is "and" or "or")
            {
                return index;
            }
        }

        return to;
    }
}
