namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>A set of answers with the outcome that an article recommends: a reference case for the model.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">The case in a few words.</param>
/// <param name="Article">Slug of the article that gives the advice.</param>
/// <param name="Passage">Where in it, in our words.</param>
/// <param name="Query">The answers, as in an address: <c>scope=large&amp;parts=pages</c>.</param>
/// <param name="Expected">A framework's slug, or the kind of another outcome such as <c>both</c>.</param>
/// <param name="Split">For <c>both</c>: which framework for which part; empty otherwise.</param>
/// <param name="Difference">Why the model differs from the article, when it does; else null.</param>
public sealed record Scenario(
    string Id,
    string Title,
    string Article,
    string Passage,
    string Query,
    string Expected,
    IReadOnlyDictionary<string, string> Split,
    string? Difference);
