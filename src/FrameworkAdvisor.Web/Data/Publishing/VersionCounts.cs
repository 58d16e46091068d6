using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>How much a version holds; kept with its line in the audit log.</summary>
public sealed record VersionCounts(int Frameworks, int Needs, int Questions, int Articles, int Claims, int Scenarios)
{
    public static VersionCounts Of(Catalogue catalogue) => new(
        catalogue.Frameworks.Count,
        catalogue.Needs.Count(),
        catalogue.Questions.Count,
        catalogue.Articles.Count,
        catalogue.Claims.Count,
        catalogue.Scenarios.Count);
}
