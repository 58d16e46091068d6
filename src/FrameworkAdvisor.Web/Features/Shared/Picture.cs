using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>A picture that says nothing of its own: the words beside it say the same, so screen readers and the keyboard pass it by.</summary>
internal static class Picture
{
    /// <param name="output">The tag that becomes the picture.</param>
    /// <param name="style">Its classes.</param>
    /// <param name="viewBox">Its frame, in units of its own.</param>
    /// <param name="drawing">What is in it: SVG made of numbers and fixed words alone.</param>
    public static void Draw(this TagHelperOutput output, string style, string viewBox, HtmlString drawing)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", style);
        output.Attributes.SetAttribute("viewBox", viewBox);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(drawing);
    }
}
