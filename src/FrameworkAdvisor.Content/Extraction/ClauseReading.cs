using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Stances;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>What one clause says of its subjects.</summary>
internal sealed class ClauseReading(Passage passage, Sentence sentence, Section section, Clause clause, Hearsay told, IReadOnlyList<string> focus)
{
    private const double ComparandShare = 0.75;
    private const double UnnamedShare = 0.7;
    private const double LeastCertaintyForTopic = 0.9;
    private const double TakenBackShare = 0.8;
    private const double LeastTopicWeight = 0.7;
    private const double Silent = 0.1;
    private const double UnnamedPassingShare = 0.85;

    private readonly List<Finding> findings = [];
    private readonly List<Term> parts = [];
    private readonly HashSet<string> spoken = new(StringComparer.Ordinal);

    private bool IsCell => passage.Kind == PassageKind.TableCell;

    /// <summary>The parts that it says are there.</summary>
    public IReadOnlyList<Term> Parts => parts;

    public IReadOnlyList<Finding> Read()
    {
        if (IsCell && (CellReader.IsShort(sentence) || sentence.Terms.Count == 0))
        {
            ReadLabels();
        }

        var labelled = spoken.ToHashSet(StringComparer.Ordinal);
        var isMeasured = labelled.Count > 0 && section.Topics.Any(topic => topic.Role is TermRole.Scale or TermRole.Burden);
        foreach (var term in sentence.Terms.Where(term => term.Start >= clause.Start && term.End <= clause.End && !labelled.Contains(Section.CriterionOf(term.Meaning.Need))))
        {
            // So little weight only keeps a shorter term from being found.
            if (term.Meaning.Weight <= Silent || IsMeasure(term) || IsOfOtherSide(term.Meaning))
            {
                continue;
            }

            // "Fast for small projects" in the row "Speed": the projects only tell when.
            if (!Qualities.IsOfPartBehind(sentence, term) && !(isMeasured && term.Meaning.Role == TermRole.Use))
            {
                ReadTerm(term);
            }
        }

        if (!IsCell && clause.Certainty >= LeastCertaintyForTopic)
        {
            ReadTopics();
        }

        // What is blamed has to be named: that is no word for it.
        findings.RemoveAll(finding => finding.IsInPassing && findings.Exists(other =>
            !other.IsInPassing && other.Need == finding.Need && other.Framework == finding.Framework && other.Stance * finding.Stance < 0));
        return findings;
    }

    /// <summary>"… less flexible than SQLAlchemy": the part is only what it is measured by.</summary>
    private bool IsMeasure(PhraseMatch<Term> term) =>
        term.Meaning.Role == TermRole.Part && term.Start > clause.Start && sentence.Words[term.Start - 1].Text is "than"
        && !sentence.Mentions.Any(mention => mention.Start >= term.Start && mention.Start <= term.End);

    /// <summary>"Opinionated" in the row "Flexibility" is less of it, whatever else it is good for.</summary>
    private bool IsOfOtherSide(Term term) =>
        IsCell && section.IsAbout(term.Need) && section.Topics.All(topic => topic.Need != term.Need)
        && sentence.Terms.Any(other => section.Topics.Any(topic => topic.Need == other.Meaning.Need && other.Meaning.Weight > Silent));

    private void ReadTerm(PhraseMatch<Term> term)
    {
        if (Comparison.Measure(sentence, clause, term) is { } measure)
        {
            Add(measure.Frameworks, term.Start, term.Meaning, new Verdict(measure.Sign, 0.85, []), Aboutness(term.Meaning), $"“{sentence.Say(term.Start, term.End)}”", "something else is compared with it");
            return;
        }

        var around = new Surroundings(sentence, clause.Start, clause.End, term.Start, term.End);
        if (StanceScorer.Score(term.Meaning, around, section, passage.Kind) is not { } verdict)
        {
            return;
        }

        verdict = told.On(verdict);
        if (Qualities.PartBefore(sentence, clause, term) is { } part)
        {
            Add(clause.Subjects, term.Start, part.Meaning, verdict, Math.Max(Aboutness(part.Meaning), term.Meaning.Weight), $"“{sentence.Say(part.Start, part.End)} … {sentence.Say(term.Start, term.End)}”", clause.Cue);
            return;
        }

        var words = $"“{sentence.Say(term.Start, term.End)}”";
        var aboutness = Aboutness(term.Meaning) * (around.IsTakenBack && !around.IsGranted ? TakenBackShare : 1);
        Add(clause.Subjects, term.Start, term.Meaning, verdict, aboutness, words, clause.Cue);
        spoken.Add(Section.CriterionOf(term.Meaning.Need));
        if (verdict.Stance > 0 && term.Meaning.Role is TermRole.Part or TermRole.Praise)
        {
            parts.Add(term.Meaning);
        }

        if (verdict.Stance != 0)
        {
            ReadOpposites(term, verdict with { Stance = -Math.Sign(verdict.Stance) }, aboutness, words);
        }
    }

    /// <summary>What is said of one in comparison is said of the other the other way round, as far as the comparison goes.</summary>
    private void ReadOpposites(PhraseMatch<Term> term, Verdict verdict, double aboutness, string words)
    {
        foreach (var mention in clause.Comparands.Where(mention => Comparison.Reaches(sentence, mention, term)))
        {
            Add(mention.Frameworks, term.Start, term.Meaning, verdict, aboutness * ComparandShare, words, $"compared with “{sentence.Say(mention.Start, mention.End)}”");
        }

        if (term.Meaning.IsRelative && focus.Count == 2 && clause is { Comparands.Count: 0, Subjects.Count: 1 } && Comparison.IsRaised(sentence, clause, term))
        {
            Add([.. focus.Except(clause.Subjects, StringComparer.Ordinal)], term.Start, term.Meaning, verdict, aboutness * UnnamedShare, words, "compared with the other one");
        }
    }

    /// <summary>What a cell says of the label of its row, where it answers it shortly.</summary>
    private void ReadLabels()
    {
        foreach (var topic in section.Topics)
        {
            if (CellReader.Score(topic, sentence) is { } verdict)
            {
                Add(clause.Subjects, clause.Start, topic, verdict, topic.Weight, $"the row “{passage.Row}”", clause.Cue);
                spoken.Add(Section.CriterionOf(topic.Need));
            }
        }
    }

    private void ReadTopics()
    {
        foreach (var topic in section.Topics.Where(topic => topic.Weight >= LeastTopicWeight && !spoken.Contains(Section.CriterionOf(topic.Need))))
        {
            if (StanceScorer.OfTopic(topic, new Surroundings(sentence, clause.Start, clause.End, clause.End, clause.End)) is { } verdict)
            {
                Add(clause.Subjects, clause.Start, topic, verdict, topic.Weight, "the heading", clause.Cue);
            }
        }
    }

    /// <summary>A heading that speaks of the same makes a weak term surer.</summary>
    private double Aboutness(Term term) =>
        section.IsAbout(term.Need) ? term.Weight + ((1 - term.Weight) * term.Weight * 0.55) : term.Weight;

    private void Add(IReadOnlyList<string> slugs, int at, Term term, Verdict verdict, double aboutness, string words, string why)
    {
        string[] cues = [$"{words}: {term.Need}", why, .. verdict.Cues];

        // A sentence that names nobody and a thing that is only mentioned: two guesses at once.
        var share = verdict.IsInPassing && clause.Certainty < LeastCertaintyForTopic && (passage.Kind == PassageKind.Paragraph || clause.Certainty <= UnnamedShare) ? UnnamedPassingShare : 1;
        findings.AddRange(slugs.Select(slug => new Finding(sentence.LineOf(passage, at), passage, term.Need, slug, verdict.Stance, aboutness * clause.Certainty * verdict.Certainty * share, cues) { IsInPassing = verdict.IsInPassing }));
    }
}
