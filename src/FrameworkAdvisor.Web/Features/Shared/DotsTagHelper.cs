using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>A hundred dots, of which so many are filled. The sentence beside it says the same.</summary>
[HtmlTargetElement("dots", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DotsTagHelper : TagHelper
{
    private const int PerRow = 20;
    private const int Total = 100;

    // There are no more pictures than these, and each is drawn again and again.
    private static readonly HtmlString?[] drawn = new HtmlString?[Total + 1];

    [HtmlAttributeName("filled")]
    public int Filled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dots");
        output.Attributes.SetAttribute("viewBox", "0 0 200 50");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(drawn[Math.Clamp(Filled, 0, Total)] ??= Draw(Filled));
    }

    private static HtmlString Draw(int filled)
    {
        var dots = new StringBuilder();
        for (var dot = 0; dot < Total; dot++)
        {
            dots.Append(
                CultureInfo.InvariantCulture,
                $"""<circle class="{(dot < filled ? "dot dot-filled" : "dot")}" cx="{(dot % PerRow * 10) + 5}" cy="{(dot / PerRow * 10) + 5}" r="3.6"/>""");
        }

        return new(dots.ToString());
    }
}
