namespace FrameworkAdvisor.Content.Extraction;

/// <summary>A claim that a passage of an article seems to make, for an editor to accept or refuse.</summary>
/// <param name="Line">Where the passage starts in the given text, from 1.</param>
/// <param name="Quote">The passage.</param>
/// <param name="Need">Its id, such as <c>admin.built-in</c>.</param>
/// <param name="Framework">Its slug.</param>
/// <param name="Stance">−2 to +2, as of a claim.</param>
/// <param name="Confidence">0 to 1: how much to expect that an editor accepts it.</param>
/// <param name="Cues">The words that led to it and what each was taken for, in the order of the text.</param>
public sealed record Suggestion(
    int Line, string Quote, string Need, string Framework, int Stance, double Confidence, IReadOnlyList<string> Cues);
