namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>What became of a marked passage when its text was replaced.</summary>
public enum MarkFate
{
    /// <summary>The same words in the same surroundings: what comes before or what comes behind is the same as well.</summary>
    Unchanged,

    /// <summary>The same words elsewhere.</summary>
    Moved,

    /// <summary>Other words that are similar enough to ask an editor about.</summary>
    Reworded,

    Gone,
}

/// <summary>A mark of the former text and its place in the new one.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Passage">The former words.</param>
/// <param name="Line">Of the former text, 1-based.</param>
/// <param name="NewPassage">The words now; null when they are gone.</param>
/// <param name="NewLine">Of the new text, 1-based; null when they are gone.</param>
/// <param name="Similarity">0 to 1, as <see cref="TextChange.LeastSimilarity"/> says; 1 for the same words, 0 when gone.</param>
/// <param name="Statements">What it claims, with what editors decided about it.</param>
public sealed record MarkChange(
    MarkFate Fate,
    string Passage,
    int Line,
    string? NewPassage,
    int? NewLine,
    double Similarity,
    IReadOnlyList<ClaimStatement> Statements);

/// <summary>The new text with the marks that could be carried over.</summary>
/// <param name="Markdown">The new text.</param>
/// <param name="NotCarried">The marks that should have been, each with the reason why it was not; nothing is lost silently.</param>
public sealed record CarriedText(string Markdown, IReadOnlyList<(MarkChange Mark, string Reason)> NotCarried);
