using AngleSharp.Html.Dom;

namespace FrameworkAdvisor.Web.Tests;

internal static class PageLinks
{
    /// <summary>Where the links of a page lead on this site, each once.</summary>
    public static IEnumerable<(string Page, string Fragment)> InternalLinks(this IHtmlDocument page, string from) => page
        .QuerySelectorAll("a[href]")
        .Select(link => link.GetAttribute("href")!)
        .Where(href => href.StartsWith('/') || href.StartsWith('#'))
        .Select(href => href.Split('#', 2))
        .Select(parts => (parts[0].Length == 0 ? from : parts[0], parts.Length > 1 ? parts[1] : ""))
        .Distinct();
}
