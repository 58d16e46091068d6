using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>An answer where there is no room for the thresholds behind its colon.</summary>
public static class OptionText
{
    public static string InBrief(Option? option) => option?.Label.Split(':')[0] ?? "not sure";
}
