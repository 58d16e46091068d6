namespace FrameworkAdvisor.Content.Extraction.Gold;

/// <summary>How many claims were suggested, how many there are, and how many are the same.</summary>
/// <param name="Expected">Claims that a person found.</param>
/// <param name="Suggested">Claims that were suggested.</param>
/// <param name="Right">Those that are both.</param>
public sealed record Tally(int Expected, int Suggested, int Right)
{
    /// <summary>The share of the suggested that are right, 0 to 1; null when nothing was suggested.</summary>
    public double? Precision => Suggested == 0 ? null : (double)Right / Suggested;

    /// <summary>The share of the expected that were suggested, 0 to 1; null when nothing was expected.</summary>
    public double? Recall => Expected == 0 ? null : (double)Right / Expected;

    /// <summary>The harmonic mean of both, 0 to 1; null when there was nothing to find and nothing was found.</summary>
    public double? F1 => Expected + Suggested == 0 ? null : 2.0 * Right / (Expected + Suggested);

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Expected + other.Expected, one.Suggested + other.Suggested, one.Right + other.Right);
}

/// <summary>What an article says of a framework on a criterion, taken together: a cell has the sign of the sum of its stances.</summary>
/// <param name="Expected">Cells in which a person found a claim.</param>
/// <param name="Found">Those for which any claim was suggested.</param>
/// <param name="SignsRight">Found cells with the right sign.</param>
public sealed record CellTally(int Expected, int Found, int SignsRight)
{
    /// <summary>The share of the expected that were found, 0 to 1; null when none was expected.</summary>
    public double? FoundShare => Expected == 0 ? null : (double)Found / Expected;

    /// <summary>The share of the found that have the right sign, 0 to 1; null when none was found.</summary>
    public double? RightShare => Found == 0 ? null : (double)SignsRight / Found;

    public static CellTally operator +(CellTally one, CellTally other) =>
        new(one.Expected + other.Expected, one.Found + other.Found, one.SignsRight + other.SignsRight);
}
