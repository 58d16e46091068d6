using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Tells from the headings above a passage whom and what it is about.</summary>
internal sealed class SectionReader(SentenceReader reader)
{
    private const double LeastWeight = 0.45;
    private const double WholeLabel = 0.8;

    private string? title;
    private readonly Dictionary<string, Sentence> headings = new(StringComparer.Ordinal);

    public Section Read(Passage passage)
    {
        title = passage.Kind == PassageKind.Title ? passage.Text : title;
        IReadOnlyList<string> frameworks = [];
        var isTitle = false;
        var isWish = false;
        var isOfAnother = false;
        var leaning = 0;
        IReadOnlyList<Term> topics = [];
        var decided = false;
        for (var index = passage.Headings.Count - 1; index >= 0; index--)
        {
            var heading = Heading(passage.Headings[index]);
            if (!decided && heading.Mentions.Any(mention => mention.Frameworks.Count > 0))
            {
                frameworks = Only(heading);
                isTitle = index == 0 && passage.Headings.Count > 1;
                decided = true;
            }
            else if (!decided && index > 0 && heading.Mentions.Count > 0)
            {
                isOfAnother = decided = true;
            }

            if (index >= passage.Headings.Count - 2)
            {
                isWish |= index > 0 && heading.Has(CueKind.Wishes);
                leaning = leaning == 0 && !(index == 0 && passage.Headings[0] == title) ? LeaningOf(heading) : leaning;
                topics = topics.Count == 0 && (index > 0 || passage.Headings.Count == 1) ? TopicsOf(heading) : topics;
            }
        }

        return new Section(frameworks, isTitle, isWish, passage.Kind == PassageKind.ListItem && IsMissing(Heading(passage.Headings.Count > 0 ? passage.Headings[^1] : "")), leaning, topics) { IsOfAnother = isOfAnother };
    }

    public Sentence Heading(string text)
    {
        if (!headings.TryGetValue(text, out var heading))
        {
            headings.Add(text, heading = reader.Read(text));
        }

        return heading;
    }

    public static IReadOnlyList<Term> TopicsOf(Sentence heading) => [.. heading.Terms.Select(term => term.Meaning).Where(term => term.Weight >= LeastWeight)];

    /// <summary>The terms of the label of a row or a column; one that is the whole label is surely what the cells are about.</summary>
    public static IReadOnlyList<Term> TopicsOfLabel(Sentence label) =>
    [
        .. label.Terms
            .Select(term => term.Length == label.Words.Length ? term.Meaning with { Weight = Math.Max(term.Meaning.Weight, WholeLabel) } : term.Meaning)
            .Where(term => term.Weight >= LeastWeight),
    ];

    /// <summary>The framework named, when it is one alone.</summary>
    private static string[] Only(Sentence heading)
    {
        var named = heading.Mentions.Where(mention => !IsInBrackets(heading, mention.Start)).SelectMany(mention => mention.Frameworks).Distinct(StringComparer.Ordinal).ToArray();
        return named.Length == 1 && !heading.Has(CueKind.Comparand) ? named : [];
    }

    private static bool IsInBrackets(Sentence heading, int at) =>
        heading.Between(0, at).LastIndexOf("(") > heading.Between(0, at).LastIndexOf(")");

    /// <summary>"Flask does not come with:", "You have to add:".</summary>
    private static bool IsMissing(Sentence heading)
    {
        if (Only(heading).Length != 1 || heading.Has(CueKind.Strengths))
        {
            return false;
        }

        // "We have to build" has nothing.
        var cues = heading.Cues.Where(cue => !IsInBrackets(heading, cue.Start) && !heading.Between(cue.End, cue.End + 1).Contains("to")).ToArray();
        return cues.Any(cue => cue.Meaning == CueKind.Included)
            ? cues.Any(cue => cue.Meaning == CueKind.Negation && cues.Any(other => other.Meaning == CueKind.Included && other.Start >= cue.End))
            : cues.Any(cue => cue.Meaning is CueKind.Lack or CueKind.Addition);
    }

    private static int LeaningOf(Sentence heading)
    {
        var (well, ill) = (heading.Has(CueKind.Strengths), heading.Has(CueKind.Weaknesses));
        return well == ill ? 0 : well ? 1 : -1;
    }
}
