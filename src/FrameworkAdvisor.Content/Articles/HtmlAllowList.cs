using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>The second layer against hostile text: reads rendered HTML as a browser does and names what should not be there.</summary>
internal static class HtmlAllowList
{
    private static readonly FrozenDictionary<string, string[]> attributesByElement = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["mark"] = [],
        ["code"] = [],
        ["pre"] = [],
        ["blockquote"] = [],
        ["ul"] = [],
        ["ol"] = ["start"],
        ["li"] = [],
        ["h1"] = ["id"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["class"],
        ["td"] = ["class"],
        ["a"] = ["href", "title", "id", "class", "data-claims", "data-stance"],
        ["span"] = ["class", "aria-hidden"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> classes =
        FrozenSet.Create(StringComparer.Ordinal, "claim-mark", "claim-badge", "visually-hidden", "text-center", "text-end");

    /// <summary>The first thing that is not allowed, or null.</summary>
    public static string? FindViolation(string html)
    {
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><html><head></head><body>" + html + "</body></html>");
        string[] frame = ["html", "head", "body"];
        return document.All
            .Where(element => !(frame.Contains(element.LocalName, StringComparer.Ordinal) && element.Attributes.Length == 0))
            .Select(FindViolation)
            .FirstOrDefault(violation => violation is not null);
    }

    private static string? FindViolation(IElement element)
    {
        if (!attributesByElement.TryGetValue(element.LocalName, out var allowed))
        {
            return $"the element <{element.LocalName}>";
        }

        var attribute = element.Attributes.FirstOrDefault(attribute =>
            !allowed.Contains(attribute.Name, StringComparer.Ordinal) || !IsAllowedValue(attribute));
        return attribute is null ? null : $"the attribute {attribute.Name}=\"{attribute.Value}\" of <{element.LocalName}>";
    }

    private static bool IsAllowedValue(IAttr attribute) => attribute.Name switch
    {
        "href" => LinkAddress.IsAllowed(attribute.Value),
        "class" => classes.Contains(attribute.Value),
        "id" => (attribute.Value.StartsWith("h-", StringComparison.Ordinal) || attribute.Value.StartsWith("c-", StringComparison.Ordinal))
            && attribute.Value.All(IsIdCharacter),
        "data-claims" => attribute.Value.All(c => IsIdCharacter(c) || c == ' '),
        "data-stance" => attribute.Value is "for" or "against" or "mixed" or "disputed",
        "aria-hidden" => attribute.Value == "true",
        "start" => attribute.Value.All(char.IsAsciiDigit),
        _ => true,
    };

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
