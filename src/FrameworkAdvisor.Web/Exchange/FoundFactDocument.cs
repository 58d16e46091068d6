using FrameworkAdvisor.Content.Extraction.Facts;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A figure found in an article as other programs get it; the first members are those of a fact in a digest's front matter.</summary>
internal sealed record FoundFactDocument(int Line, string Framework, string Measure, string Value, string? AsOf, string Text)
{
    public static IReadOnlyList<FoundFactDocument> AllOf(IEnumerable<FoundFact> facts) =>
        [.. facts.Select(fact => new FoundFactDocument(fact.Line, fact.Framework, fact.Measure, fact.Value, fact.AsOf, fact.Quote))];
}
