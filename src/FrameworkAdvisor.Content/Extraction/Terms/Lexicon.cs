using FrameworkAdvisor.Content.Extraction.Language;

namespace FrameworkAdvisor.Content.Extraction.Terms;

/// <summary>What words say about needs: <c>lexicon.yml</c>, ready to be found in sentences.</summary>
public sealed class Lexicon
{
    internal Lexicon(WordReader words, PhraseTrie<Term> terms, PhraseTrie<CueKind> cues, IReadOnlyList<string> others, IReadOnlyList<(string Framework, string Name)> kinds, FactWords facts)
    {
        (Words, Terms, Cues, Others, Kinds, Facts) = (words, terms, cues, others, kinds, facts);
    }

    internal WordReader Words { get; }

    internal PhraseTrie<Term> Terms { get; }

    internal PhraseTrie<CueKind> Cues { get; }

    /// <summary>Names of frameworks, languages and products that can be spoken of instead of those in the catalogue.</summary>
    internal IReadOnlyList<string> Others { get; }

    /// <summary>Kinds of frameworks, such as "lighter framework", with the slug of the framework that is meant.</summary>
    internal IReadOnlyList<(string Framework, string Name)> Kinds { get; }

    internal FactWords Facts { get; }
}
