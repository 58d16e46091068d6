using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FrameworkAdvisor.Content.Tests.Articles;

/// <summary>
/// Looks for danger in HTML as a browser would meet it. It shares nothing with the code under test: elements and
/// attributes that do something are named one by one, and addresses are resolved by AngleSharp's own parser.
/// </summary>
internal static class DangerFinder
{
    private const string Page = "https://advisor.example/articles/Page";

    private static readonly HashSet<string> harmlessElements =
    [
        "html", "head", "body", "p", "br", "hr", "em", "strong", "mark", "code", "pre", "blockquote", "ul", "ol", "li",
        "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "a", "span",
    ];

    private static readonly HashSet<string> harmlessAttributes =
        ["href", "title", "id", "class", "start", "data-claims", "data-stance", "aria-hidden"];

    public static string? Find(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return document.All.SelectMany(DangersOf).FirstOrDefault();
    }

    private static IEnumerable<string> DangersOf(IElement element)
    {
        if (!harmlessElements.Contains(element.LocalName))
        {
            yield return $"element {element.LocalName}";
        }

        foreach (var attribute in element.Attributes)
        {
            if (!harmlessAttributes.Contains(attribute.Name))
            {
                yield return $"attribute {attribute.Name}";
            }

            if (attribute.Name == "id" && !attribute.Value.StartsWith("h-", StringComparison.Ordinal) && !attribute.Value.StartsWith("c-", StringComparison.Ordinal))
            {
                yield return $"id {attribute.Value}";
            }

            if (attribute.Name == "href" && IsDangerous(attribute.Value))
            {
                yield return $"address {attribute.Value}";
            }
        }
    }

    private static bool IsDangerous(string address)
    {
        var resolved = new Url(new Url(Page), address);
        var namesHost = address.Contains("://", StringComparison.Ordinal);
        return resolved.Scheme is not ("http" or "https" or "mailto")
            || (resolved.Scheme != "mailto" && !namesHost && resolved.HostName != "advisor.example");
    }
}
