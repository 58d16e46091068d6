using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Criteria;

/// <param name="Criteria">All of them, each with its needs and their ratings.</param>
/// <param name="Frameworks">The columns.</param>
public sealed record CriteriaPage(IReadOnlyList<CriterionPage> Criteria, IReadOnlyList<Framework> Frameworks)
{
    public static CriteriaPage Of(Advisor advisor) => new(
        [.. advisor.Catalogue.Criteria.Select(criterion => CriterionPage.Of(advisor, criterion))], advisor.Catalogue.Frameworks);
}

/// <param name="Criterion">The subject.</param>
/// <param name="Needs">Its needs, each with the evidence for every framework.</param>
public sealed record CriterionPage(Criterion Criterion, IReadOnlyList<(Need Need, IReadOnlyList<Evidence> Evidence)> Needs)
{
    public static CriterionPage Of(Advisor advisor, Criterion criterion) => new(
        criterion,
        [.. criterion.Needs.Select(need => (need, (IReadOnlyList<Evidence>)[.. advisor.Catalogue.Frameworks
            .Select(framework => Evidence.Of(advisor.Catalogue, advisor.Ratings[framework.Slug, need.Id]))]))]);

    /// <summary>The id of a framework's claims on a need.</summary>
    public static string IdOf(Evidence evidence) => $"{evidence.Need.Id}-{evidence.Rating.Framework}";
}
