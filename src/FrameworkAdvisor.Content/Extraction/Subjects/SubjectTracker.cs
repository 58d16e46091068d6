using FrameworkAdvisor.Content.Extraction.Stances;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>Remembers whom an article speaks of from one sentence to the next.</summary>
internal sealed class SubjectTracker
{
    private const int LongestOpening = 3;

    // "Both are …" is seldom carried on: what follows mostly speaks of the choice between them.
    private const double SeveralShare = 0.5;

    private readonly List<string> order = [];
    private IReadOnlyList<string> last = [];
    private IReadOnlyList<string> headings = [];
    private int line;
    private int lineOfLast;
    private bool isFar;

    /// <summary>The two frameworks named last, the earlier one first.</summary>
    public IReadOnlyList<string> Order => order;

    /// <summary>Whom the text above the innermost heading spoke of last.</summary>
    public IReadOnlyList<string> Before { get; private set; } = [];

    /// <summary>Whom a sentence is about when it names nobody.</summary>
    /// <param name="passage">The passage it stands in.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="section">What the headings above say.</param>
    /// <param name="theme">The framework that the whole article is about, when there is one.</param>
    public Carried Carry(Passage passage, Sentence sentence, Section section, IReadOnlyList<string> theme)
    {
        Enter(passage);
        var points = PointsBack(sentence);
        if (last.Count > 0 && !isFar && (passage.Line == lineOfLast || points || (passage.Line == line && section.Frameworks.Count == 0)))
        {
            return new Carried(last, (points ? 0.9 : 0.8) * (last.Count == 1 ? 1 : SeveralShare), "carried on from the sentence before");
        }

        if (section.IsOfAnother)
        {
            return Carried.Nobody;
        }

        if (section.Frameworks.Count > 0)
        {
            return new Carried(section.Frameworks, section.IsTitle && !points ? 0.8 : 0.9, "from the heading");
        }

        if (isFar)
        {
            return theme.Count == 1 ? new Carried(theme, 0.7, "what the article is about")
                : last.Count == 1 ? new Carried(last, 0.5, "carried on from the section before") : Carried.Nobody;
        }

        return last.Count == 1
            ? new Carried(last, passage.Kind == PassageKind.ListItem ? 0.8 : 0.7, "carried on from the paragraph before")
            : theme.Count == 1 ? new Carried(theme, 0.7, "what the article is about") : Carried.Nobody;
    }

    public void Remember(Passage passage, IReadOnlyList<Clause> clauses)
    {
        Enter(passage);
        line = passage.Line;
        foreach (var clause in clauses)
        {
            if (clause.Subjects.Count > 0 && clause.Certainty == 1)
            {
                (last, lineOfLast, isFar) = (clause.Subjects, line, false);
                foreach (var slug in clause.Subjects)
                {
                    order.Remove(slug);
                    order.Add(slug);
                }
            }
            else if (clause.Certainty == 1)
            {
                last = [];
            }
        }

        if (order.Count > 2)
        {
            order.RemoveRange(0, order.Count - 2);
        }
    }

    private void Enter(Passage passage)
    {
        if (!passage.Headings.SequenceEqual(headings, StringComparer.Ordinal))
        {
            // A heading below the last one ("Things I liked") goes on about the same; one beside it mostly does not.
            var below = passage.Headings.Count > headings.Count && passage.Headings.Take(headings.Count).SequenceEqual(headings, StringComparer.Ordinal);
            isFar |= !below;
            Before = last;
            (headings, line) = (passage.Headings, 0);
        }
    }

    private static bool PointsBack(Sentence sentence) =>
        sentence.Cues.Any(cue => cue.Meaning == CueKind.Same && cue.Start <= LongestOpening);
}
