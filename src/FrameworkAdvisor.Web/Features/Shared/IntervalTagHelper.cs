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
        output.Draw(Rating.IsCovered ? "interval" : "interval interval-uncovered", "-4 0 108 12", new(DrawingOf(Rating, UnitsPerPoint, y: 6)));
    }

    /// <summary>The scale with its ends and its middle, the interval on it, and the value.</summary>
    /// <param name="rating">What is drawn.</param>
    /// <param name="unitsPerPoint">How long a point is.</param>
    /// <param name="y">How far down the scale is.</param>
    internal static string DrawingOf(Rating rating, int unitsPerPoint, int y)
    {
        var end = (int)(ModelConstants.HighestRating * unitsPerPoint);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<path class="interval-scale" d="M0 {y}H{end}M0 {y - 3}v6M{end / 2} {y - 2}v4M{end} {y - 3}v6"/><path class="interval-range" d="M{Position(rating.Value - rating.StandardError):0.#} {y}H{Position(rating.Value + rating.StandardError):0.#}"/><circle class="interval-value" cx="{Position(rating.Value):0.#}" cy="{y}" r="3.4"/>""");

        double Position(double value) => Math.Clamp(value, 0, ModelConstants.HighestRating) * unitsPerPoint;
    }
}
