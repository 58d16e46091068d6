namespace FrameworkAdvisor.Content.Extraction;

/// <summary>One sentence, heading or table cell of an article.</summary>
/// <param name="Line">Where it starts in the given text, from 1.</param>
/// <param name="Text">Without markup, with single spaces.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Headings">Those above it, from the outermost to the innermost; of a heading, those it stands below.</param>
/// <param name="Column">Of a cell, the heading of its column, often a framework's name; null when it has none.</param>
/// <param name="Row">Of a cell, the first cell of its row, often a subject; null in that cell itself and outside of tables.</param>
public sealed record Passage(
    int Line, string Text, PassageKind Kind, IReadOnlyList<string> Headings, string? Column, string? Row)
{
    /// <summary>Where its further lines start in the text, when it runs over several.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>The line on which this place in the text stands.</summary>
    public int LineAt(int position) => Line + Breaks.Count(start => start <= position);
}
