using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Criteria;

/// <param name="Advisor">The ratings.</param>
/// <param name="Choice">The columns.</param>
public sealed record CriteriaPage(Advisor Advisor, FrameworkChoice Choice)
{
    public IReadOnlyList<Criterion> Criteria => Advisor.Catalogue.Criteria;

    public IReadOnlyList<Framework> Frameworks => Choice.Shown;

    public static CriteriaPage Of(Advisor advisor, FrameworkChoice choice) => new(advisor, choice);

    /// <summary>A rating as printed.</summary>
    public string ValueOf(Need need, Framework framework) =>
        Advisor.Ratings[framework.Slug, need.Id] is var rating ? NumberText.WithError(rating.Value, rating.StandardError) : "";
}

/// <param name="Criterion">The subject.</param>
/// <param name="Needs">Its needs, or the one asked for, each with the evidence for every framework chosen.</param>
/// <param name="Choice">Which frameworks.</param>
/// <param name="IsOfOneNeed">Whether one was asked for.</param>
public sealed record CriterionPage(
    Criterion Criterion, IReadOnlyList<(Need Need, IReadOnlyList<Evidence> Evidence)> Needs, FrameworkChoice Choice, bool IsOfOneNeed)
{
    public static CriterionPage Of(Advisor advisor, Criterion criterion, Need? only, FrameworkChoice choice) => new(
        criterion,
        [.. (only is null ? criterion.Needs : [only]).Select(need => (need, (IReadOnlyList<Evidence>)[.. choice.Shown
            .Select(framework => Evidence.Of(advisor.Catalogue, advisor.Ratings[framework.Slug, need.Id]))]))],
        choice,
        only is not null);

    /// <summary>The id of a framework's claims on a need.</summary>
    public static string IdOf(Evidence evidence) => $"{evidence.Need.Id}-{evidence.Rating.Framework}";

    /// <summary>Whether the claims themselves are shown.</summary>
    public bool ShowsClaimsOf(Evidence evidence) => IsOfOneNeed || evidence.IsInPlace;
}
