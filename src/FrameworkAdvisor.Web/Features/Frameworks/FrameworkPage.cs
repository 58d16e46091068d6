using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Frameworks;

/// <param name="Framework">The framework.</param>
/// <param name="RightFor">What it is right for, answers aside.</param>
/// <param name="Criteria">Its ratings, criterion by criterion.</param>
/// <param name="Provided">What is in the box and what has to be added; empty when nothing is known of it.</param>
/// <param name="Facts">Figures through time.</param>
/// <param name="Claims">How many claims there are on it.</param>
public sealed record FrameworkPage(
    Framework Framework,
    RightFor RightFor,
    IReadOnlyList<(Criterion Criterion, IReadOnlyList<Evidence> Needs)> Criteria,
    IReadOnlyList<ProvidedLine> Provided,
    FactTable Facts,
    int Claims)
{
    public static FrameworkPage Of(Advisor advisor, Framework framework)
    {
        var catalogue = advisor.Catalogue;
        var criteria = catalogue.Criteria
            .Select(criterion => (criterion, needs: (IReadOnlyList<Evidence>)[.. criterion.Needs
                .Select(need => Evidence.Of(catalogue, advisor.Ratings[framework.Slug, need.Id]))]))
            .ToList();
        return new(
            framework,
            RightFor.Of(advisor.CentralWeights.First(weights => weights.Framework == framework)),
            criteria,
            ProvidedLine.AllOf(catalogue, framework),
            FactTable.Of(catalogue, [framework]),
            criteria.SelectMany(pair => pair.needs).Sum(evidence => evidence.Rating.Claims.Count));
    }
}
