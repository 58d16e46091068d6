using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Dates as readers write them, no more exact than they are known.</summary>
public static class DateText
{
    public static string Of(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(PartialDate? date) => date switch
    {
        null => "undated",
        { Month: null } bare => bare.Year.ToString(CultureInfo.InvariantCulture),
        { Day: null } monthly => new DateOnly(monthly.Year, monthly.Month.Value, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        { } whole => Of(new DateOnly(whole.Year, whole.Month!.Value, whole.Day!.Value)),
    };
}
