using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>What reading a content folder gave: a whole catalogue, or every error of every file.</summary>
/// <param name="Catalogue">Null when there is any error.</param>
/// <param name="Errors">By file and line.</param>
/// <param name="ScenarioLines">
/// The line of each scenario's <c>answers</c> in <see cref="ContentFolder.ScenariosFile"/>, by scenario id, for those
/// who check the answers themselves.
/// </param>
public sealed record ContentResult(
    Core.Knowledge.Catalogue? Catalogue,
    IReadOnlyList<ContentError> Errors,
    IReadOnlyDictionary<string, int> ScenarioLines)
{
    /// <summary>The words by which claims are suggested; null when the folder has no such file, or any file an error.</summary>
    public Lexicon? Lexicon { get; init; }
}
