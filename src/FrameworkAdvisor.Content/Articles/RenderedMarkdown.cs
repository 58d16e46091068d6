namespace FrameworkAdvisor.Content.Articles;

/// <summary>Safe HTML, or why there is none.</summary>
/// <param name="Html">Null when, and only when, there are errors.</param>
/// <param name="Errors">For the person who wrote the text.</param>
public sealed record RenderedMarkdown(string? Html, IReadOnlyList<string> Errors)
{
    internal static RenderedMarkdown Failed(string reason) => new(null, [reason]);
}
