using System.Text.RegularExpressions;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Articles;

/// <summary>A heading of an article's text, as its table of contents leads to it.</summary>
/// <param name="Id">In the page.</param>
/// <param name="Text">Its words.</param>
public sealed partial record ArticleHeading(string Id, string Text)
{
    /// <summary>Fewer than this many need no table of contents.</summary>
    public const int Fewest = 3;

    /// <summary>The main headings of a text rendered by us, in its order; what has no words cannot be led to.</summary>
    public static IReadOnlyList<ArticleHeading> In(string html) =>
    [
        .. MainHeading().Matches(html)
            .Select(match => new ArticleHeading(match.Groups[1].Value, PassageText.Plain(match.Groups[2].Value)))
            .Where(heading => heading.Text.Length > 0),
    ];

    [GeneratedRegex("<h2 id=\"([^\"]+)\">(.*?)</h2>", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex MainHeading();
}
