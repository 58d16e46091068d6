namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>A figure that an article gives for a framework, for an editor to take over as a fact.</summary>
/// <param name="Line">Where the sentence or cell starts in the given text, from 1.</param>
/// <param name="Framework">Its slug.</param>
/// <param name="Measure">The id of the measure, such as <c>github-stars</c>.</param>
/// <param name="Value">A plain number in invariant notation: 66.3k is 66300.</param>
/// <param name="AsOf">When it held, as 2019, 2019-08 or 2019-08-31, from the sentence or else from the article; null when neither tells.</param>
/// <param name="Quote">The sentence or cell.</param>
public sealed record FoundFact(int Line, string Framework, string Measure, string Value, string? AsOf, string Quote);
