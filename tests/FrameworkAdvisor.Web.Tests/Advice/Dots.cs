using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>Counts the dots that are drawn: each is a dash without length, ten apart, on the lines of a path.</summary>
internal static partial class Dots
{
    public static int In(IElement place, string kind = ".dot-filled") => place.QuerySelectorAll($".dots {kind}")
        .SelectMany(path => Line().Matches(path.GetAttribute("d")!))
        .Sum(line => ((int)(Number(line, 2) - Number(line, 1)) / 10) + 1);

    private static double Number(Match line, int group) => double.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) \d+H([\d.]+)")]
    private static partial Regex Line();
}
