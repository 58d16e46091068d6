namespace FrameworkAdvisor.Content.Extraction.Terms;

/// <summary>The words by which facts are known.</summary>
/// <param name="Measures">For each measure, the words that stand by its figures; of <c>release-year</c>, those that stand by the year.</param>
/// <param name="Usage">What leads to the names of those who use a framework: "used by".</param>
internal sealed record FactWords(IReadOnlyDictionary<string, IReadOnlyList<string>> Measures, IReadOnlyList<string> Usage)
{
    public static FactWords None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(), []);

    public IReadOnlyList<string> Of(string measure) => Measures.TryGetValue(measure, out var words) ? words : [];
}
