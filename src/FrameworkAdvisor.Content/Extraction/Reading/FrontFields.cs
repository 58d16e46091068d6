using System.Buffers;
using FrameworkAdvisor.Content.Articles;

namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Front matter, fenced or bare: its title is the article's, the rest of it says nothing.</summary>
internal static class FrontFields
{
    private const int FewestFields = 3;
    private const int LongestField = 20;

    private static readonly SearchValues<char> letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    /// <returns>How many lines it takes.</returns>
    public static int Add(string[] raw, List<SourceLine> lines)
    {
        var end = raw[0].Trim() == FrontMatter.Fence ? Array.FindIndex(raw, 1, line => line.Trim() == FrontMatter.Fence) : EndOfFields(raw);
        for (var at = 0; at <= end; at++)
        {
            const string Key = "title:";
            lines.Add(raw[at].StartsWith(Key, StringComparison.OrdinalIgnoreCase)
                ? new(at + 1, LineShape.Heading, InlineText.Of(raw[at][Key.Length..].Trim().Trim('"', '\'')), Level: 1)
                : new(at + 1, LineShape.Blank, ""));
        }

        return end + 1;
    }

    /// <summary>The last of the lines such as <c>Date: 2021-09-11</c> with which a text begins, or −1 when there are too few for that.</summary>
    private static int EndOfFields(string[] raw)
    {
        var count = Array.FindIndex(raw, line => line.AsSpan().IndexOf(':') is <= 0 or > LongestField || line[..line.IndexOf(':', StringComparison.Ordinal)].AsSpan().ContainsAnyExcept(letters));
        return count >= FewestFields ? count - 1 : -1;
    }
}
