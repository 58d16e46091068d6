using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>Tells whose a fact is.</summary>
internal sealed class FactOwner
{
    private readonly Dictionary<string, string> slugs = new(StringComparer.OrdinalIgnoreCase);

    public FactOwner(IReadOnlyList<Framework> frameworks)
    {
        foreach (var framework in frameworks)
        {
            slugs.TryAdd(framework.Name, framework.Slug);
            slugs.TryAdd(framework.Slug, framework.Slug);
        }
    }

    public string? SlugOf(string word) => slugs.GetValueOrDefault(word);

    /// <summary>The framework of the cell's column, or else the only one in the nearest heading that names any.</summary>
    public string? Around(Passage passage) =>
        OnlyOne(passage.Column is null ? [] : TextTokens.Of(passage.Column))
            ?? passage.Headings.Reverse().Select(heading => OnlyOne(TextTokens.Of(heading))).FirstOrDefault(slug => slug is not null);

    public string? OnlyOne(List<string> tokens) =>
        tokens.Select(SlugOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;
}
