namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>A part of a sentence that speaks of the same frameworks throughout.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Behind its last word.</param>
/// <param name="Subjects">The frameworks spoken of.</param>
/// <param name="Comparands">Those they are compared with.</param>
/// <param name="Certainty">0 to 1: how surely it is about the subjects.</param>
/// <param name="Cue">Why it is taken to be about them.</param>
internal sealed record Clause(
    int Start, int End, IReadOnlyList<string> Subjects, IReadOnlyList<Mention> Comparands, double Certainty, string Cue);

/// <summary>Whom a sentence is about that names nobody.</summary>
internal sealed record Carried(IReadOnlyList<string> Subjects, double Certainty, string Cue)
{
    public static Carried Nobody { get; } = new([], 0, "");
}
