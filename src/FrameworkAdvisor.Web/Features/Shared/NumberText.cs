using System.Globalization;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Every number on the pages is written here: invariant, with a real minus sign.</summary>
public static class NumberText
{
    private const string NoBreakSpace = "\u00a0";

    public static string Whole(int value) => Format(value, "#,0");

    public static string OneDecimal(decimal value) => WithMinus(Tenths.Of(value));

    public static string OneDecimal(double value) => WithMinus(Tenths.Of(value));

    public static string TwoDecimals(double value) => Format(value, "0.00");

    public static string TwoDecimals(decimal value) => Format(value, "0.00");

    /// <summary>With as many decimals as it has.</summary>
    public static string Plain(double value) => Format(value, "0.######");

    /// <summary>With its sign, to one decimal: "+8.2", "−3.1", "0.0".</summary>
    public static string WithSign(decimal value) => Format(value, "+0.0;-0.0;0.0");

    /// <inheritdoc cref="WithSign(decimal)"/>
    public static string WithSign(double value) => Format(value, "+0.0;-0.0;0.0");

    /// <summary>A number of percent to one decimal: "18.2 %".</summary>
    public static string Percent(decimal percent) => OneDecimal(percent) + NoBreakSpace + "%";

    /// <summary>A share of 0 to 1 in whole percent: "18 %".</summary>
    public static string Share(double share) => Format(share * 100, "0") + NoBreakSpace + "%";

    /// <summary>A sentence that was not written for a page, its percent signs kept to their numbers.</summary>
    public static string Unbroken(string sentence) => sentence.Replace(" %", NoBreakSpace + "%", StringComparison.Ordinal);

    /// <summary>A rating with its standard error: "8.1 ± 0.7".</summary>
    public static string WithError(double value, double standardError) =>
        $"{OneDecimal(value)}{NoBreakSpace}±{NoBreakSpace}{OneDecimal(standardError)}";

    /// <summary>A figure as an article gives it, thousands apart when it is a number: "58,800", "Instagram".</summary>
    public static string Figure(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) >= 10_000
            ? Format(number, "#,0.######")
            : value;

    /// <summary>"1 claim", "4 claims".</summary>
    public static string Count(int count, string one, string? several = null) =>
        $"{Whole(count)}{NoBreakSpace}{(count == 1 ? one : several ?? one + "s")}";

    private static string Format(IFormattable value, string format) => WithMinus(value.ToString(format, CultureInfo.InvariantCulture));

    private static string WithMinus(string number) => number.Replace('-', '\u2212');
}
