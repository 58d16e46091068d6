using Microsoft.AspNetCore.Html;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>The rendered text of an article with its tables in frames of their own, so that a wide one scrolls and the page does not.</summary>
public static class FramedTables
{
    public static IHtmlContent Html(string html) => new HtmlString(html
        .Replace("<table>", "<div class=\"table-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table class=\"table\">", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal));
}
