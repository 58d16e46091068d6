using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// Gives headings ids made from their text. Markdig's own ids take quadratic time on repeated headings and could be
/// made to equal an id of the page; these begin with <c>h-</c>.
/// </summary>
internal static class HeadingIds
{
    private const int LongestSlug = 60;

    public static void Assign(MarkdownDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var nextNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var first = "h-" + SlugOf(PlainText.Of(heading.Inline));
            var id = first;
            while (!taken.Add(id))
            {
                var number = nextNumbers.GetValueOrDefault(first, 2);
                nextNumbers[first] = number + 1;
                id = string.Create(CultureInfo.InvariantCulture, $"{first}-{number}");
            }

            heading.GetAttributes().Id = id;
        }
    }

    private static string SlugOf(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == LongestSlug)
            {
                break;
            }
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : "section";
    }
}
