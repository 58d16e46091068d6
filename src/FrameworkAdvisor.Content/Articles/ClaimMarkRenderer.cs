using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// A marked passage is an anchor that leads to its claims: the page that shows the article lists them under the id
/// <c>{anchor}-claims</c> and leads back to <c>#{anchor}</c>.
/// </summary>
/// <param name="page">The address of the page that lists the claims; empty for the page of the text itself.</param>
internal sealed class ClaimMarkRenderer(string page = "") : HtmlObjectRenderer<ClaimMark>
{
    protected override void Write(HtmlRenderer renderer, ClaimMark mark)
    {
        var (stance, badge) = mark.Stance switch
        {
            MarkStance.For => ("for", "+"),
            MarkStance.Against => ("against", "−"),
            MarkStance.Disputed => ("disputed", "?"),
            _ => ("mixed", "±"),
        };
        renderer
            .Write("<a class=\"claim-mark\" id=\"").WriteEscape(mark.Anchor)
            .Write("\" href=\"").WriteEscape(page).Write("#").WriteEscape(mark.Anchor)
            .Write("-claims\" data-claims=\"").WriteEscape(string.Join(' ', mark.Claims.Select(claim => claim.Id)))
            .Write("\" data-stance=\"").Write(stance)
            .Write("\">");
        renderer.WriteChildren(mark);
        renderer
            .Write("<span class=\"claim-badge\" aria-hidden=\"true\">").Write(badge)
            .Write("</span><span class=\"visually-hidden\"> (").WriteEscape(mark.Spoken)
            .Write(")</span></a>");
    }
}
