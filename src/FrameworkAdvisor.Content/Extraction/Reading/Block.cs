namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>A heading, a paragraph, an item of a list or a cell of a table, with the lines it stands on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">One, or those over which the text runs on.</param>
/// <param name="Level">Of a heading, from 1; 0 when it is only known to be one.</param>
/// <param name="Column">Of a cell.</param>
/// <param name="Row">Of a cell.</param>
internal sealed record Block(PassageKind Kind, IReadOnlyList<SourceLine> Lines, int Level = 0, string? Column = null, string? Row = null)
{
    public SourceLine First => Lines[0];

    public string Text => Lines.Count == 1 ? First.Text : string.Join(' ', Lines.Select(line => line.Text));
}
