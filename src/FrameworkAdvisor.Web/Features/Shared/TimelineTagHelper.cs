using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Draws the dated figures of a measure, time to the right and the figure upward, with a sign for each framework. The figures stand beside it.</summary>
[HtmlTargetElement("timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineTagHelper : TagHelper
{
    private const int Width = 120;
    private const int Height = 36;
    private const int Step = 9;

    [HtmlAttributeName("row")]
    public required FactRow Row { get; set; }

    [HtmlAttributeName("span")]
    public required YearSpan Span { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var highest = Row.Dated.SelectMany(one => one).Max(point => point.Value);
        var drawn = new StringBuilder("""<path class="interval-scale" d="M0 36H120M0 33V39M120 33V39"/>""");
        for (var series = 0; series < Row.Dated.Count; series++)
        {
            var places = Row.Dated[series].Select(point => (X: (Span.ShareOf(point.Year) * Width) + Aside(series), Y: Height - ((double)(point.Value / highest) * (Height - 4)))).ToList();
            if (places.Count > 1)
            {
                drawn.Append("<path class=\"timeline-line\" d=\"M").AppendJoin('L', places.Select(place => FormattableString.Invariant($"{place.X:0.#} {place.Y:0.#}"))).Append("\"/>");
            }

            foreach (var (x, y) in places)
            {
                drawn.Append(FigureSign.At(series, x, y));
            }
        }

        output.Draw("timeline", FormattableString.Invariant($"-6 -6 {Width + 12} {Height + 12}"), new(drawn.ToString()));
    }

    // Beside one another, so that equal figures of the same time are all seen.
    private double Aside(int series) => (series - ((Row.Dated.Count - 1) / 2.0)) * Step;
}

/// <summary>The sign of a framework in a picture of figures, by its column: told apart by form and not by colour alone, and seen through one another.</summary>
public static class FigureSign
{
    private static readonly string[] forms =
    [
        """<circle class="timeline-sign" cx="{0}" cy="{1}" r="2.6"/>""",
        """<path class="timeline-sign timeline-hollow" d="M{0} {1}m-4.2-4.2h8.4v8.4h-8.4z"/>""",
        """<path class="timeline-sign timeline-hollow" d="M{0} {1}m-5 4h10l-5-9z"/>""",
        """<path class="timeline-sign timeline-hollow" d="M{0} {1}m0-6l6 6l-6 6l-6-6z"/>""",
        """<path class="timeline-sign timeline-hollow" d="M{0} {1}m-5-5l10 10m0-10l-10 10"/>""",
        """<path class="timeline-sign timeline-hollow" d="M{0} {1}m-6 0h12m-6-6v12"/>""",
    ];

    public static string At(int column, double x, double y) =>
        string.Format(CultureInfo.InvariantCulture, forms[column % forms.Length], Math.Round(x, 1), Math.Round(y, 1));
}
