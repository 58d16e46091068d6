using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>Brings together what is named together ("Flask and Django"), and tells what is only compared with.</summary>
internal sealed class MentionGrouping
{
    private const int FarthestComparand = 4;
    private const int FarthestBehindThan = 10;
    private const int FarthestBehindAs = 5;

    private static readonly HashSet<string> joints = new([",", "and", "or", "&", "/", "nor", "vs", "versus", "|", "."], StringComparer.Ordinal);
    private static readonly HashSet<string> verbs = new(["is", "has", "was", "does", "offers", "provides", "can", "comes", "lets", "gives", "falls", "takes", "will", "works"], StringComparer.Ordinal);
    private static readonly HashSet<string> numbers = new(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twice", "half", "dozens", "hundreds", "thousands"], StringComparer.Ordinal);
    private static readonly HashSet<string> openers = new(["and", "or", "but", "use", "choose", "while", "whereas", "in", "with", ","], StringComparer.Ordinal);

    /// <param name="sentence">The sentence.</param>
    /// <param name="focus">The frameworks that the article compares: "both" stands for them.</param>
    /// <param name="order">The two frameworks named last before: "the former", "the latter".</param>
    public static List<Mention> Group(Sentence sentence, IReadOnlyList<string> focus, IReadOnlyList<string> order)
    {
        var groups = new List<Mention>();
        foreach (var mention in WithStandIns(sentence, focus, order))
        {
            if (groups.Count > 0 && IsLacked(sentence, mention))
            {
                continue;
            }

            if (mention.Frameworks.Count == 0 && !IsSubject(sentence, mention) && !sentence.Has(CueKind.Neither))
            {
                continue;
            }

            if (groups.Count > 0 && !groups[^1].IsComparand && groups[^1].Frameworks.Count > 0 == mention.Frameworks.Count > 0 && AreJoined(sentence, groups[^1].End, mention.Start) && !AreOpposed(sentence, groups[^1].End, mention.Start))
            {
                groups[^1] = groups[^1] with { End = mention.End, Frameworks = [.. groups[^1].Frameworks.Union(mention.Frameworks, StringComparer.Ordinal)] };
            }
            else
            {
                groups.Add(mention with { IsComparand = IsComparand(sentence, mention.Start) || IsLikened(sentence, mention) });
            }
        }

        return groups;
    }

    private static IEnumerable<Mention> WithStandIns(Sentence sentence, IReadOnlyList<string> focus, IReadOnlyList<string> order)
    {
        var standIns = new List<Mention>();
        foreach (var cue in sentence.Cues)
        {
            IReadOnlyList<string> meant = cue.Meaning switch
            {
                CueKind.Both when !IsNamedBehind(sentence, cue.End) => focus,
                CueKind.Former when order.Count == 2 => [order[0]],
                CueKind.Latter when order.Count == 2 => [order[1]],
                _ => [],
            };
            if (meant.Count > 0 || cue.Meaning == CueKind.Neither)
            {
                standIns.Add(new Mention(cue.Start, cue.End, meant));
            }
        }

        return sentence.Mentions.Concat(standIns).OrderBy(mention => mention.Start);
    }

    private static bool IsNamedBehind(Sentence sentence, int end) =>
        sentence.Mentions.Any(mention => mention.Start >= end && mention.Start <= end + 2);

    private static bool AreJoined(Sentence sentence, int from, int to)
    {
        if (to - from > 3)
        {
            return false;
        }

        for (var index = from; index < to; index++)
        {
            if (!joints.Contains(sentence.Words[index].Text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Far more questions for Django vs Flask".</summary>
    private static bool AreOpposed(Sentence sentence, int from, int to) =>
        from > 0 && sentence.Words[from].Text is "vs" or "versus" && sentence.Between(0, from).AnyRaised();

    /// <summary>"You have built a worse Django": another thing is likened to it.</summary>
    private static bool IsLikened(Sentence sentence, Mention mention) =>
        mention.Start > 1 && mention.Frameworks.Count == 1 && sentence.Words[mention.Start - 2].Text is "a" or "an" or "another" or "our" or "your"
        && sentence.Words[mention.Start - 1] is { IsMark: false } quality && (quality.Degree == Degree.Comparative || quality.Text is "mini" or "poor" or "homemade" or "second" or "little")
        && (mention.End == sentence.Words.Length || sentence.Words[mention.End].IsMark);

    /// <summary>"It lacks Django's admin": named for what the other one has not.</summary>
    private static bool IsLacked(Sentence sentence, Mention mention) =>
        sentence.Cues.Any(cue => cue.Meaning == CueKind.Lack && cue.End <= mention.Start && mention.Start - cue.End <= 1);

    private static bool IsComparand(Sentence sentence, int start)
    {
        if (start > 1 && sentence.Words[start - 1].Text == "as" && sentence.Between(start - FarthestBehindAs, start - 1).Contains("as"))
        {
            return true;
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning == CueKind.Comparand && !IsOfAmount(sentence, cue.End) && cue.End <= start && start - cue.End <= (sentence.Words[cue.Start].Text == "than" ? FarthestBehindThan : FarthestComparand)
                && !sentence.Between(cue.End, start).ContainsAnyMark())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"More than seven times the number", "over 500 lines": nobody is compared with.</summary>
    private static bool IsOfAmount(Sentence sentence, int at) =>
        at < sentence.Words.Length && (char.IsAsciiDigit(sentence.Words[at].Text[0]) || numbers.Contains(sentence.Words[at].Text));

    public static bool IsSubject(Sentence sentence, Mention mention) =>
        (mention.Start == 0 || openers.Contains(sentence.Words[mention.Start - 1].Text) || sentence.Words[mention.Start - 1].Breaks)
        && mention.End < sentence.Words.Length && verbs.Contains(sentence.Words[mention.End].Text);
}
