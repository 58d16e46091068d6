using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>A sentence with all that was found in it.</summary>
internal sealed record Sentence(
    string Text,
    Word[] Words,
    IReadOnlyList<PhraseMatch<Term>> Terms,
    IReadOnlyList<PhraseMatch<CueKind>> Cues,
    IReadOnlyList<Mention> Mentions)
{
    public static Sentence Empty { get; } = new("", [], [], [], []);

    public bool IsQuestion => Text.AsSpan().TrimEnd(" \"”'’)").EndsWith("?");

    public bool Has(CueKind kind) => Cues.Any(cue => cue.Meaning == kind);

    public string Say(int start, int end) => start < end && end <= Words.Length ? Text[Words[start].Start..Words[end - 1].End] : "";

    /// <summary>The words from here to before there, as far as there are any.</summary>
    public ReadOnlySpan<Word> Between(int from, int to) => Words.AsSpan()[Math.Clamp(from, 0, Words.Length)..Math.Clamp(to, Math.Clamp(from, 0, Words.Length), Words.Length)];

    /// <summary>The line on which a word stands.</summary>
    public int LineOf(Passage passage, int word) =>
        passage.Breaks.Count == 0 || word >= Words.Length ? passage.Line : passage.LineAt(Words[word].Start);
}
