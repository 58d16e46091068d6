namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>What a sentence says of a need.</summary>
/// <param name="Stance">−2 to +2.</param>
/// <param name="Certainty">0 to 1.</param>
/// <param name="Cues">Why, in words.</param>
internal sealed record Verdict(int Stance, double Certainty, IReadOnlyList<string> Cues)
{
    /// <summary>Whether nothing around the words says so: they only name the thing.</summary>
    public bool IsInPassing { get; init; }
}
