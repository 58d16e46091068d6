using System.Globalization;
using FrameworkAdvisor.Core;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Draws how far two frameworks are apart as a bar to the left or to the right of the middle. The number stands beside it in words.</summary>
[HtmlTargetElement("gap", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GapTagHelper : TagHelper
{
    private const double HalfWidth = 60;

    // No gap between real frameworks comes near the whole scale; half of it keeps small ones visible.
    private const double WidestGap = ModelConstants.HighestRating / 2;

    /// <summary>Above 0 the bar goes to the right.</summary>
    [HtmlAttributeName("value")]
    public double Value { get; set; }

    /// <summary>The value whose bar is as long as there is room.</summary>
    [HtmlAttributeName("widest")]
    public double Widest { get; set; } = WidestGap;

    /// <summary>Whether the ratings differ by at least the standard error of their difference.</summary>
    [HtmlAttributeName("is-clear")]
    public bool IsClear { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var width = Widest > 0 ? Math.Min(Math.Abs(Value) / Widest, 1) * HalfWidth : 0;
        output.Draw(IsClear ? "gap" : "gap gap-unclear", "-61 0 122 12", new(string.Create(
            CultureInfo.InvariantCulture,
            $"""<rect class="gap-bar" x="{(Value < 0 ? -width : 0):0.#}" y="2" width="{width:0.#}" height="8"/><path class="gap-middle" d="M0 0V12"/>""")));
    }
}
