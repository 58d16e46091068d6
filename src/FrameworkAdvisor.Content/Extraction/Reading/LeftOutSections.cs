namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Headings under which no article speaks: contents, authors, related pages.</summary>
internal static class LeftOutSections
{
    private const int MostWords = 7;

    private static readonly string[] contents =
        ["table of contents", "contents", "in this article", "in this post", "in this guide", "on this page", "jump to", "quick links", "quick navigation", "what's inside"];

    private static readonly string[] page =
    [
        "about the author", "about author", "about the editor", "about us", "about our", "related", "recommended", "you may also", "you might also", "more from", "more posts", "more blog", "more articles",
        "see also", "read next", "read more", "share this", "subscribe", "newsletter", "leave a comment", "leave a reply", "your answer", "hot network", "popular posts", "recent posts", "categories",
        "archives", "trusted by", "get in touch", "contact us", "our services", "let's talk", "thank you for reading", "join our",
    ];

    public static bool IsContents(string heading) => Matches(heading, contents);

    public static bool IsOfThePage(string heading) => Matches(heading, page);

    private static bool Matches(string heading, string[] beginnings)
    {
        var plain = heading.AsSpan().TrimStart("0123456789.) ");
        if (SourceLine.CountWords(heading) > MostWords)
        {
            return false;
        }

        plain = plain.TrimEnd(":.…- ");
        foreach (var beginning in beginnings)
        {
            // One word alone begins many an honest heading.
            var isWhole = !beginning.Contains(' ', StringComparison.Ordinal);
            if (isWhole ? plain.Equals(beginning, StringComparison.OrdinalIgnoreCase) : plain.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
