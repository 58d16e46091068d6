using FrameworkAdvisor.Content.Extraction.Stances;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>Suggests the claims that an article makes. The same text always gives the same suggestions.</summary>
public sealed class Suggester
{
    /// <summary>What is less sure than this is not worth an editor's time.</summary>
    public const double LeastConfidence = 0.4;

    /// <summary>The same for what is said against a framework: blame is misread more often than praise.</summary>
    public const double LeastConfidenceAgainst = 0.5;

    private readonly SentenceReader reader;

    public Suggester(IReadOnlyList<Framework> frameworks, Lexicon lexicon)
    {
        reader = new SentenceReader(lexicon, new FrameworkNames(frameworks, lexicon));
    }

    /// <param name="text">Markdown or plain text; of any kind.</param>
    /// <returns>By line, framework and need; at most one for each of these.</returns>
    public IReadOnlyList<Suggestion> Suggest(string text) => Suggest(ArticleReader.Read(text));

    internal IReadOnlyList<Suggestion> Suggest(IReadOnlyList<Passage> passages)
    {
        var sentences = passages.Select(passage => reader.Read(passage.Text)).ToArray();
        var reading = new ArticleReading(new SectionReader(reader), Focus.Of(sentences), Focus.Theme(passages, sentences));
        for (var index = 0; index < passages.Count; index++)
        {
            reading.Read(passages[index], sentences[index], index + 1 < passages.Count ? sentences[index + 1] : Sentence.Empty);
        }

        return Consistency.Of([.. FindingMerge.Merge(reading.Findings).Where(IsSure)]);
    }

    private static bool IsSure(Suggestion suggestion) =>
        suggestion.Confidence >= (suggestion.Stance < 0 ? LeastConfidenceAgainst : LeastConfidence);
}
