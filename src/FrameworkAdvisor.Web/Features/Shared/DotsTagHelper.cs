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
        var filled = Math.Clamp(Filled, 0, Total);
        output.Draw("dots", "0 0 200 50", drawn[filled] ??= Draw(filled));
    }

    // A row is one line of dashes without length, whose round ends are the dots; an empty dot is a smaller one upon another.
    private static HtmlString Draw(int filled)
    {
        var empty = Rows(filled, Total);
        return new($"""<path class="dot dot-filled" d="{Rows(0, filled)}"/><path class="dot" d="{empty}"/><path class="dot dot-hole" d="{empty}"/>""");
    }

    private static string Rows(int from, int to)
    {
        var rows = new StringBuilder();
        for (var dot = from; dot < to; dot = (dot / PerRow * PerRow) + PerRow)
        {
            var last = Math.Min(to, (dot / PerRow * PerRow) + PerRow) - 1;
            rows.Append(CultureInfo.InvariantCulture, $"M{Middle(dot % PerRow)} {Middle(dot / PerRow)}H{Middle(last % PerRow)}.1");
        }

        return rows.ToString();
    }

    private static int Middle(int place) => (place * 10) + 5;
}
