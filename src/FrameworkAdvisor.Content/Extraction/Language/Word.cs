namespace FrameworkAdvisor.Content.Extraction.Language;

/// <summary>A word of a sentence, or a mark between words.</summary>
/// <param name="Text">In lower case, without a possessive ending.</param>
/// <param name="Stem">What its inflections share; of a comparative, that of the plain form.</param>
/// <param name="Start">Where it starts in the sentence.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsMark">A comma, a dash and the like.</param>
/// <param name="IsGlued">No space stands before it, as behind a hyphen.</param>
/// <param name="Degree">Of an adjective in the lexicon.</param>
internal readonly record struct Word(
    string Text, string Stem, int Start, int End, bool IsMark, bool IsGlued, Degree Degree)
{
    /// <summary>Whether it ends a thought inside a sentence.</summary>
    public bool Breaks => IsMark && Text is ";" or ":" or "—" or "–" or "." or "!" or "?" or "→";
}

/// <summary>How far an adjective is raised.</summary>
internal enum Degree
{
    Plain,
    Comparative,
    Superlative,
}
