namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>The frameworks that an article is about: those named at least a sixth as often as the one named most.</summary>
internal static class Focus
{
    private const int Share = 6;

    public static IReadOnlyList<string> Of(IEnumerable<Sentence> sentences)
    {
        var counts = sentences
            .SelectMany(sentence => sentence.Mentions)
            .SelectMany(mention => mention.Frameworks)
            .GroupBy(slug => slug, StringComparer.Ordinal)
            .Select(group => (Slug: group.Key, Count: group.Count()))
            .ToArray();
        var most = counts.Select(count => count.Count).DefaultIfEmpty(0).Max();
        return [.. counts.Where(count => count.Count * Share >= most).Select(count => count.Slug).Order(StringComparer.Ordinal)];
    }
}
