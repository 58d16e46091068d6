namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>The headings above the place that is being read, from the outermost to the innermost.</summary>
internal sealed class HeadingTrail
{
    private const int MostHeadings = 12;
    private const int LongestLeadIn = 200;
    private const int LeadInLevel = 90;

    private readonly List<(int Level, string Text)> above = [];

    /// <summary>Whether the title of the whole article has been read.</summary>
    public bool HasTitle { get; set; }

    public string[] Headings => [.. above.Select(one => one.Text)];

    /// <summary>Enters the part under this heading.</summary>
    public void Enter(int level, string text)
    {
        LeaveFrom(level);
        if (above.Count < MostHeadings)
        {
            above.Add((level, text));
        }
    }

    /// <summary>What leads to a list says what its items are: "Things I did not like:".</summary>
    /// <param name="text">Ends in a colon.</param>
    /// <param name="indent">Of the item that leads to items below it; −1 for a paragraph.</param>
    public void LeadIn(string text, int indent)
    {
        LeaveFrom(LevelOf(indent));
        if (text.Length <= LongestLeadIn && above.Count < MostHeadings)
        {
            above.Add((LevelOf(indent), text.TrimEnd(':')));
        }
    }

    /// <summary>Comes to an item as far in as this; −1 for a paragraph.</summary>
    public void Reach(int indent) => LeaveFrom(LevelOf(indent));

    private static int LevelOf(int indent) => LeadInLevel + 1 + indent;

    private void LeaveFrom(int level)
    {
        while (above is [.., var last] && last.Level >= level)
        {
            above.RemoveAt(above.Count - 1);
        }
    }
}
