using Microsoft.AspNetCore.Html;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>A sentence whose ids stand between backticks, which pages set as code.</summary>
public static class DifferenceText
{
    public static IHtmlContent Html(string sentence)
    {
        var html = new HtmlContentBuilder();
        var pieces = sentence.Split('`');
        for (var at = 0; at < pieces.Length; at++)
        {
            var isId = at % 2 == 1 && at < pieces.Length - 1;
            html.AppendHtml(isId ? "<code>" : at % 2 == 1 ? "`" : "").Append(pieces[at]).AppendHtml(isId ? "</code>" : "");
        }

        return html;
    }
}
