using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Stances;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>One pass over an article, passage by passage.</summary>
internal sealed class ArticleReading(SectionReader sections, IReadOnlyList<string> focus, IReadOnlyList<string> theme)
{
    private const int LongestShortCell = 7;
    private const double ComparandShare = 0.75;
    private const double UnnamedShare = 0.7;
    private const int FarthestOpening = 4;
    private const int FarthestRaise = 4;
    private const double LeastCertaintyForTopic = 0.9;
    private const double TakenBackShare = 0.8;
    private const double LeastTopicWeight = 0.7;

    private readonly SubjectTracker tracker = new();
    private Hearsay told = Hearsay.None;
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public void Read(Passage passage, Sentence sentence, Sentence next)
    {
        var section = sections.Read(passage);
        var clauses = passage.Kind == PassageKind.TableCell ? CellClauses(passage, sentence) : Clauses(passage, sentence, section);
        tracker.Remember(passage, clauses);
        if (Speaks(passage, sentence))
        {
            told = Hearsay.Of(sentence, next);
            foreach (var clause in clauses)
            {
                ReadClause(passage, sentence, section, clause);
            }
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

    /// <summary>Questions, announcements and bare titles claim nothing.</summary>
    private static bool Speaks(Passage passage, Sentence sentence) =>
        !sentence.IsQuestion && !sentence.Has(CueKind.Aside) && passage.Kind is not (PassageKind.Title or PassageKind.Heading);

    private void ReadClause(Passage passage, Sentence sentence, Section section, Clause clause)
    {
        if (clause.Subjects.Count == 0 || IsLabel(passage, sentence) || (section.IsWish && clause.Certainty < 1))
        {
            return;
        }

        var labels = passage.Kind == PassageKind.TableCell ? Labels(passage) : section.Topics;
        var within = section with { Topics = labels, Leaning = LeaningOf(sentence) ?? section.Leaning };
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        var speaksForItself = sentence.Words.Length > LongestShortCell && sentence.Terms.Count > 0;
        if (passage.Kind == PassageKind.TableCell && !speaksForItself)
        {
            ReadLabels(passage, sentence, labels, clause, spoken);
        }

        var labelled = spoken.ToHashSet(StringComparer.Ordinal);
        foreach (var term in sentence.Terms.Where(term => term.Start >= clause.Start && term.End <= clause.End && !labelled.Contains(Section.CriterionOf(term.Meaning.Need))))
        {
            var around = new Surroundings(sentence, clause.Start, clause.End, term.Start, term.End);
            if (Qualities.IsOfPartBehind(sentence, term))
            {
                continue;
            }

            if (StanceScorer.Score(term.Meaning, around, within, passage.Kind) is { } verdict)
            {
                if (Qualities.PartBefore(sentence, clause, term) is { } part)
                {
                    Add(LineOf(passage, sentence, term.Start), passage, clause, part.Meaning, verdict, Math.Max(Aboutness(part.Meaning, within), term.Meaning.Weight), $"“{sentence.Say(part.Start, part.End)} … {sentence.Say(term.Start, term.End)}”");
                    continue;
                }


                Add(LineOf(passage, sentence, term.Start), passage, clause, term.Meaning, verdict, Aboutness(term.Meaning, within) * (around.IsTakenBack ? TakenBackShare : 1), $"“{sentence.Say(term.Start, term.End)}”");
                AddComparands(passage, sentence, clause, term, verdict, Aboutness(term.Meaning, within));
                spoken.Add(Section.CriterionOf(term.Meaning.Need));
            }
        }

        if (passage.Kind != PassageKind.TableCell && clause.Certainty >= LeastCertaintyForTopic)
        {
            foreach (var topic in labels.Where(topic => topic.Weight >= LeastTopicWeight && !spoken.Contains(Section.CriterionOf(topic.Need))))
            {
                if (StanceScorer.OfTopic(topic, new Surroundings(sentence, clause.Start, clause.End, clause.End, clause.End)) is { } verdict)
                {
                    Add(LineOf(passage, sentence, clause.Start), passage, clause, topic, verdict, topic.Weight, "the heading");
                }
            }
        }
    }

    /// <summary>The first cell of a row says what the others speak of.</summary>
    private bool IsLabel(Passage passage, Sentence sentence) =>
        passage is { Kind: PassageKind.TableCell, Row: null } && sentence.Words.Length <= LongestShortCell && Named(passage.Column).Count == 0;

    /// <summary>What a cell says of the label of its row, where it answers it shortly.</summary>
    private void ReadLabels(Passage passage, Sentence sentence, IReadOnlyList<Term> labels, Clause clause, HashSet<string> spoken)
    {
        foreach (var topic in labels)
        {
            if (CellReader.Score(topic, sentence) is { } verdict)
            {
                Add(LineOf(passage, sentence, clause.Start), passage, clause, topic, verdict, topic.Weight, $"the row “{passage.Row}”");
                spoken.Add(Section.CriterionOf(topic.Need));
            }
        }
    }

    /// <summary>What an item says of itself at its start: "Good, because …", "Con: …".</summary>
    private static int? LeaningOf(Sentence sentence) =>
        sentence.Cues.FirstOrDefault(cue => cue.Start == 0 && cue.Meaning is CueKind.Plus or CueKind.Minus) is { Length: > 0 } leaning
            ? leaning.Meaning == CueKind.Plus ? 1 : -1
            : null;

    private IReadOnlyList<Term> Labels(Passage passage)
    {
        var label = Named(passage.Column).Count > 0 ? passage.Row : passage.Column;
        return label is null ? [] : SectionReader.TopicsOfLabel(sections.Heading(label));
    }

    /// <summary>A heading that speaks of the same makes a weak term surer.</summary>
    private static double Aboutness(Term term, Section section) =>
        section.IsAbout(term.Need) ? term.Weight + ((1 - term.Weight) * term.Weight * 0.55) : term.Weight;

    private void Add(int line, Passage passage, Clause clause, Term term, Verdict verdict, double aboutness, string words)
    {
        verdict = told.On(verdict);
        var cues = new[] { $"{words}: {term.Need}", clause.Cue }.Concat(verdict.Cues).ToArray();
        var confidence = aboutness * clause.Certainty * verdict.Certainty;
        foreach (var slug in clause.Subjects)
        {
            findings.Add(new Finding(line, passage, term.Need, slug, verdict.Stance, confidence, cues));
        }
    }

    /// <summary>What is said of one in comparison is said of the other the other way round, as far as the comparison goes.</summary>
    private void AddComparands(Passage passage, Sentence sentence, Clause clause, PhraseMatch<Term> term, Verdict verdict, double aboutness)
    {
        foreach (var mention in clause.Comparands.Where(mention => verdict.Stance != 0 && Reaches(sentence, mention, term)))
        {
            AddOpposite(mention.Frameworks, ComparandShare, $"compared with “{sentence.Say(mention.Start, mention.End)}”");
        }

        if (term.Meaning.IsRelative && verdict.Stance != 0 && focus.Count == 2 && clause is { Comparands.Count: 0, Subjects.Count: 1 }
            && sentence.Between(Math.Max(clause.Start, term.Start - FarthestRaise), Math.Min(clause.End, term.End + 1)).AnyRaised())
        {
            AddOpposite(focus.Except(clause.Subjects, StringComparer.Ordinal), UnnamedShare, "compared with the other one");
        }

        void AddOpposite(IEnumerable<string> slugs, double share, string why)
        {
            var confidence = aboutness * clause.Certainty * verdict.Certainty * share;
            string[] cues = [$"“{sentence.Say(term.Start, term.End)}”: {term.Meaning.Need}", .. verdict.Cues, why];
            findings.AddRange(slugs.Select(slug => new Finding(LineOf(passage, sentence, term.Start), passage, term.Meaning.Need, slug, -Math.Sign(verdict.Stance), confidence, cues)));
        }
    }

    private static int LineOf(Passage passage, Sentence sentence, int word) =>
        passage.Breaks.Count == 0 || word >= sentence.Words.Length ? passage.Line : passage.LineAt(sentence.Words[word].Start);

    /// <summary>"Unlike X, …" holds for what follows; "… than X" for what is raised before it: a faster start than X's.</summary>
    private static bool Reaches(Sentence sentence, Mention comparand, PhraseMatch<Term> term)
    {
        if (comparand.Start < term.Start)
        {
            return comparand.Start <= FarthestOpening && sentence.Between(comparand.End, term.Start).CountMarks() <= 1;
        }

        var between = sentence.Between(term.End, comparand.Start);
        return !between.ContainsAnyMark()
            && (!between.Contains("than") || sentence.Between(term.Start - FarthestRaise, Math.Min(term.End, comparand.Start)).AnyRaised());
    }
}
