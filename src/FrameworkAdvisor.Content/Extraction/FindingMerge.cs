namespace FrameworkAdvisor.Content.Extraction;

/// <summary>Makes one suggestion of all that a line says of a framework and a need.</summary>
internal static class FindingMerge
{
    private const int MostCues = 6;

    // Further words of the same line say it again rather than independently.
    private const double FurtherShare = 0.4;

    public static IReadOnlyList<Suggestion> Merge(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => (finding.Line, finding.Need, finding.Framework))
            .Select(group => Bring([.. group]))
            .OrderBy(suggestion => suggestion.Line)
            .ThenBy(suggestion => suggestion.Framework, StringComparer.Ordinal)
            .ThenBy(suggestion => suggestion.Need, StringComparer.Ordinal),
    ];

    /// <summary>The side with more weight decides; what speaks for the other side lowers the confidence.</summary>
    private static Suggestion Bring(Finding[] findings)
    {
        var net = findings.Sum(finding => finding.Confidence * Math.Sign(finding.Stance));
        var strongest = findings
            .Where(finding => net == 0 || Math.Sign(finding.Stance) == Math.Sign(net))
            .MaxBy(finding => finding.Confidence)!;
        var agreeing = findings.Where(finding => Math.Sign(finding.Stance) == Math.Sign(strongest.Stance)).ToArray();
        var opposing = findings.Except(agreeing).Select(finding => finding.Confidence).DefaultIfEmpty(0).Max();
        var doubt = agreeing.Aggregate(1.0, (product, finding) => product * (1 - (finding.Confidence * (finding == strongest ? 1 : FurtherShare))));
        var stance = agreeing.MaxBy(finding => Math.Abs(finding.Stance))!.Stance;
        return new Suggestion(
            strongest.Line,
            strongest.Passage.Text,
            strongest.Need,
            strongest.Framework,
            stance,
            Math.Round(Math.Clamp((1 - doubt) * (1 - (opposing / 3)), 0, 0.99), 2),
            [.. findings.SelectMany(finding => finding.Cues).Distinct(StringComparer.Ordinal).Take(MostCues)]);
    }
}
