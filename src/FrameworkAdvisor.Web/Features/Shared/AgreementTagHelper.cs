using System.Globalization;
using System.Text;
using FrameworkAdvisor.Core.Evidence;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>
/// Draws what each source says on the scale of 0 to 10, the heavier the larger, above the rating with its interval of one
/// standard error. The numbers stand beside it in words.
/// </summary>
[HtmlTargetElement("agreement", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AgreementTagHelper : TagHelper
{
    private const int UnitsPerPoint = 20;
    private const int UnitsOfADot = 4;
    private const double SmallestRadius = 2.5;
    private const double RadiusOfFullWeight = 6;

    [HtmlAttributeName("rating")]
    public required Rating Rating { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var drawn = new StringBuilder(IntervalTagHelper.DrawingOf(Rating, UnitsPerPoint, y: 26));
        var places = new List<double>();
        foreach (var voice in Rating.Voices)
        {
            // Those at the same place stand on one another.
            var place = voice.Value * UnitsPerPoint;
            var below = places.Count(other => Math.Abs(other - place) < UnitsOfADot);
            places.Add(place);
            var radius = Math.Max(SmallestRadius, Math.Sqrt(voice.Weight) * RadiusOfFullWeight);
            drawn.Append(CultureInfo.InvariantCulture, $"""<circle class="agreement-voice" cx="{place:0.#}" cy="{14 - (below * UnitsOfADot)}" r="{radius:0.#}"/>""");
        }

        output.Draw("agreement", "-8 -6 216 40", new(drawn.ToString()));
    }
}
