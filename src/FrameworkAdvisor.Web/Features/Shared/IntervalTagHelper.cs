using System.Globalization;
using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Evidence;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Draws a rating on its scale of 0 to 10: the interval of one standard error, and the value. The number stands beside it in words.</summary>
[HtmlTargetElement("interval", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IntervalTagHelper : TagHelper
{
    private const int UnitsPerPoint = 10;

    [HtmlAttributeName("rating")]
    public required Rating Rating { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Rating.IsCovered ? "interval" : "interval interval-uncovered");
        output.Attributes.SetAttribute("viewBox", "-4 0 108 12");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var from = Position(Rating.Value - Rating.StandardError);
        var to = Position(Rating.Value + Rating.StandardError);
        output.Content.SetHtmlContent(string.Create(
            CultureInfo.InvariantCulture,
            $"""<path class="interval-scale" d="M0 6H100M0 3V9M50 4V8M100 3V9"/><path class="interval-range" d="M{from:0.#} 6H{to:0.#}"/><circle class="interval-value" cx="{Position(Rating.Value):0.#}" cy="6" r="3.4"/>"""));
    }

    private static double Position(double value) => Math.Clamp(value, 0, ModelConstants.HighestRating) * UnitsPerPoint;
}
