using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Dates as readers write them, no more exact than they are known.</summary>
public static class DateText
{
    public static string Of(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(PartialDate? date) => date?.InWords() ?? "undated";
}
