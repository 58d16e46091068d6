namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>How wide a text is whose paragraphs were broken into lines of about the same length.</summary>
internal static class PageWidth
{
    public const int Narrowest = 50;
    private const int Widest = 130;
    private const int FewestLines = 3;
    private const double ShareOfWidth = 0.75;
    private const double ShareOfLines = 0.7;

    /// <returns>Beyond any line when the text was not broken like that.</returns>
    public static int Of(IReadOnlyList<SourceLine> lines)
    {
        var lengths = new List<int>();
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            if (lines[at].Shape is LineShape.Text or LineShape.Item && lines[at + 1].Shape == LineShape.Text)
            {
                lengths.Add(lines[at].Text.Length);
            }
        }

        var width = lengths.Count < FewestLines ? 0 : lengths.Max();
        return width is >= Narrowest and <= Widest && lengths.Count(length => length >= width * ShareOfWidth) >= lengths.Count * ShareOfLines ? width : int.MaxValue;
    }
}
