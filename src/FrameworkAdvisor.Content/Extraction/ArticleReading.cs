using FrameworkAdvisor.Content.Extraction.Stances;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>One pass over an article, passage by passage.</summary>
internal sealed class ArticleReading(SectionReader sections, IReadOnlyList<string> focus, IReadOnlyList<string> theme)
{
    // "Django feature" over a column: what stands below is listed, not claimed.
    private static readonly HashSet<string> labels = new(["feature", "features", "aspect", "concept", "component", "components", "capability"], StringComparer.Ordinal);

    private readonly SubjectTracker tracker = new();
    private readonly Ellipsis ellipsis = new();
    private readonly Additions additions = new();
    private readonly List<Finding> findings = [];
    private IReadOnlyList<string> owner = [];

    public IReadOnlyList<Finding> Findings => findings;

    public void Read(Passage passage, Sentence sentence, Sentence next)
    {
        var section = sections.Read(passage);
        var clauses = passage.Kind == PassageKind.TableCell ? CellClauses(passage, sentence) : Clauses(passage, sentence, section);
        tracker.Remember(passage, clauses);
        owner = section.Frameworks.Count > 0 ? section.Frameworks : tracker.Before;
        if (!Speaks(passage, sentence) || IsLabel(passage, sentence))
        {
            return;
        }

        var told = Hearsay.Of(sentence, next);
        var within = section with { IsAdded = additions.IsOf(passage, sentence), Topics = passage.Kind == PassageKind.TableCell ? Labels(passage) : section.Topics };
        var ownLeaning = LeaningOf(sentence);
        foreach (var clause in clauses.Where(clause => clause.Subjects.Count > 0 && !(section.IsWish && clause.Certainty < 1)))
        {
            var leaning = ownLeaning ?? (IsBeside(clause) ? 0 : section.Leaning);
            var reading = new ClauseReading(passage, sentence, within with { Leaning = leaning }, clause, told, focus);
            findings.AddRange(reading.Read().Concat(ellipsis.Of(passage, sentence, clause, reading.Parts)));
        }
    }

    private List<Clause> Clauses(Passage passage, Sentence sentence, Section section)
    {
        var groups = MentionGrouping.Group(sentence, focus, tracker.Order);
        return ClauseSplitter.Split(sentence, groups, tracker.Carry(passage, sentence, section, theme));
    }

    private List<Clause> CellClauses(Passage passage, Sentence sentence)
    {
        var subjects = Named(passage.Column);
        subjects = subjects.Count == 0 ? Named(passage.Row) : subjects;
        return subjects.Count == 0
            ? Clauses(passage, sentence, Section.None)
            : [new Clause(0, sentence.Words.Length, subjects, [], 0.99, "from the table")];
    }

    private IReadOnlyList<string> Named(string? label) =>
        label is null ? [] : [.. sections.Heading(label).Mentions.SelectMany(mention => mention.Frameworks).Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<Term> Labels(Passage passage)
    {
        var label = Named(passage.Column).Count > 0 ? passage.Row : passage.Column;
        return label is null ? [] : SectionReader.TopicsOfLabel(sections.Heading(label));
    }

    /// <summary>Questions, announcements, bare titles and items marked as neutral claim nothing.</summary>
    private static bool Speaks(Passage passage, Sentence sentence) =>
        !sentence.IsQuestion && !sentence.Has(CueKind.Aside) && sentence.Text is not ['o' or '~' or '±' or '=', ' ', ..] && passage.Kind is not (PassageKind.Title or PassageKind.Heading);

    /// <summary>The first cell of a row says what the others speak of.</summary>
    private bool IsLabel(Passage passage, Sentence sentence) =>
        passage is { Kind: PassageKind.TableCell, Row: null } && CellReader.IsShort(sentence)
        && (Named(passage.Column).Count == 0 || sections.Heading(passage.Column!).Words.Any(word => labels.Contains(word.Text)));

    /// <summary>In a list of what is wrong with one, another is named as the better one.</summary>
    private bool IsBeside(Clause clause) =>
        clause.Certainty == 1 && owner.Count == 1 && clause.Subjects.Count == 1 && clause.Subjects[0] != owner[0];

    /// <summary>What an item says of itself at its start: "Good, because …", "Con: …", "+ …".</summary>
    private static int? LeaningOf(Sentence sentence) =>
        sentence.Text is ['+', ' ', ..] ? 1
        : sentence.Text is ['−' or '–' or '-', ' ', ..] ? -1
        : sentence.Cues.FirstOrDefault(cue => cue.Start == 0 && cue.Meaning is CueKind.Plus or CueKind.Minus) is { Length: > 0 } leaning
            ? leaning.Meaning == CueKind.Plus ? 1 : -1
            : null;
}
