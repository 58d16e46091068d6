using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>The frameworks that an article is about: those named at least a sixth as often as the one named most.</summary>
internal static class Focus
{
    private const int Share = 6;

    /// <summary>The one framework that the whole article is about: that of its title, or the one it decides for.</summary>
    public static IReadOnlyList<string> Theme(IReadOnlyList<Passage> passages, IReadOnlyList<Sentence> sentences)
    {
        for (var index = 0; index < passages.Count; index++)
        {
            var (passage, sentence) = (passages[index], sentences[index]);
            var named = sentence.Mentions.Where(mention => mention.Frameworks.Count > 0).ToArray();
            if (named.Length > 0 && named.All(mention => mention.Frameworks[0] == named[0].Frameworks[0])
                && (passage.Kind == PassageKind.Title || sentence.Has(CueKind.Decision)))
            {
                return named[0].Frameworks;
            }
        }

        return [];
    }

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
