using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Features.Articles;

/// <summary>A heading of an article's text, as its table of contents leads to it.</summary>
/// <param name="Id">In the page.</param>
/// <param name="Html">The words, encoded as the renderer wrote them.</param>
public sealed partial record ArticleHeading(string Id, string Html)
{
    /// <summary>Fewer than this many need no table of contents.</summary>
    public const int Fewest = 3;

    /// <summary>The main headings of a text rendered by us, in its order.</summary>
    public static IReadOnlyList<ArticleHeading> In(string html) =>
        [.. MainHeading().Matches(html).Select(match => new ArticleHeading(match.Groups[1].Value, Tag().Replace(match.Groups[2].Value, "")))];

    [GeneratedRegex("<h2 id=\"([^\"]+)\">([^\n]*?)</h2>", RegexOptions.NonBacktracking)]
    private static partial Regex MainHeading();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
