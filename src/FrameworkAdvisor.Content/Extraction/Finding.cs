namespace FrameworkAdvisor.Content.Extraction;

/// <summary>What one term says of one framework, before those of a line are brought together.</summary>
internal sealed record Finding(
    int Line, Passage Passage, string Need, string Framework, int Stance, double Confidence, IReadOnlyList<string> Cues)
{
    /// <summary>Whether the words only name the thing.</summary>
    public bool IsInPassing { get; init; }
}
