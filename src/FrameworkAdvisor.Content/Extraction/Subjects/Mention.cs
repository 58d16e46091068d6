namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>Words of a sentence that name frameworks.</summary>
/// <param name="Start">The first of the words.</param>
/// <param name="End">Behind the last of them.</param>
/// <param name="Frameworks">Their slugs; none when they name something that is not in the catalogue.</param>
/// <param name="IsComparand">Whether something is compared with them, rather than said of them.</param>
internal sealed record Mention(int Start, int End, IReadOnlyList<string> Frameworks, bool IsComparand = false);
