using FrameworkAdvisor.Content.Tests.Extraction.Gold;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>Pieces of the invented articles, with letters taken out and doubled, and splinters of markup put in.</summary>
internal static class MutatedArticles
{
    private static readonly string[] splinters =
    [
        "\0", "\r", "\r\n", "\n", "\u2028", "\u0085", "\ud800", "\udc00", "\ufeff", "|", "||", "```", "~~~", "---\n", "===\n", "# ", "- ", "1. ", "> ", "**", "==", "=={", "}", "[", "](", "![", "<", "<!--", "<script", "</nav>",
        "<td>", "&#xD800;", "&amp", "e.g.", "...", "?!", "\t", "╔", "✅", "Feature\n", "Flask\n", "Contents\n", "http://", "66.3k stars",
    ];

    /// <summary>The same ones each time.</summary>
    public static IEnumerable<string> Of(int count, int seed, int longest = int.MaxValue)
    {
        var articles = Directory.EnumerateFiles(OwnGoldTests.Folder).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(seed);
        for (var round = 0; round < count; round++)
        {
            yield return Mutated(articles[random.Next(articles.Length)], longest, random);
        }
    }

    private static string Mutated(string article, int longest, Random random)
    {
        var start = random.Next(article.Length);
        var text = article.Substring(start, random.Next(Math.Min(longest, article.Length - start)));
        for (var count = random.Next(12); count > 0; count--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, random.Next(Math.Min(40, text.Length - at + 1))),
                1 => text.Insert(at, splinters[random.Next(splinters.Length)]),
                _ => text.Insert(at, string.Concat(Enumerable.Repeat(splinters[random.Next(splinters.Length)], random.Next(30)))),
            };
        }

        return text;
    }
}
