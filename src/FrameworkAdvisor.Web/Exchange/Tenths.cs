using System.Globalization;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>Numbers to one decimal: scores, points, shares and ratings, a hundred of them on a page. Invariant.</summary>
internal static class Tenths
{
    private const int MostReady = 1000;
    private const string Format = "0.0";

    // So far from a half, a number is rounded to the same tenth whichever way it is done.
    private const double FarFromHalf = 1e-6;

    private static readonly string[] ready =
        [.. Enumerable.Range(0, MostReady + 1).Select(tenths => (tenths / 10m).ToString(Format, CultureInfo.InvariantCulture))];

    public static string Of(decimal value)
    {
        var tenths = value * 10;
        return tenths is >= 0 and <= MostReady && decimal.IsInteger(tenths)
            ? ready[(int)tenths]
            : value.ToString(Format, CultureInfo.InvariantCulture);
    }

    public static string Of(double value)
    {
        var tenths = value * 10;
        return tenths is > 0 and < MostReady && Math.Abs(tenths - Math.Floor(tenths) - 0.5) > FarFromHalf
            ? ready[(int)(tenths + 0.5)]
            : value.ToString(Format, CultureInfo.InvariantCulture);
    }
}
