using Microsoft.AspNetCore.Html;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Plain text in which `ids` stand in backticks, as messages and commit notes have them.</summary>
public static class CodeText
{
    public static IHtmlContent Html(string text)
    {
        var html = new HtmlContentBuilder();
        var parts = text.Split('`');
        for (var at = 0; at < parts.Length; at++)
        {
            // A backtick without a partner is one.
            var isCode = at % 2 == 1 && at + 1 < parts.Length;
            html = isCode
                ? (HtmlContentBuilder)html.AppendHtml("<code>").Append(parts[at]).AppendHtml("</code>")
                : (HtmlContentBuilder)html.Append(at % 2 == 1 ? "`" + parts[at] : parts[at]);
        }

        return html;
    }
}
