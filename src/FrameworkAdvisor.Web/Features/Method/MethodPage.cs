using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Method;

/// <param name="Version">The knowledge published now.</param>
/// <param name="Stances">What each stance stands for.</param>
/// <param name="Examples">The formula of ratings at work.</param>
/// <param name="HalfLives">After how many months claims count half, and for which needs.</param>
/// <param name="Counts">How much there is of what.</param>
public sealed record MethodPage(
    KnowledgeVersion Version,
    IReadOnlyList<(int Stance, double Rating)> Stances,
    IReadOnlyList<RatingExample> Examples,
    IReadOnlyList<(int Months, string Needs)> HalfLives,
    IReadOnlyList<(string What, int Count)> Counts)
{
    public static MethodPage Of(Advisor advisor)
    {
        var catalogue = advisor.Catalogue;
        return new(
            advisor.Version,
            [.. Enumerable.Range(-Claim.MaximumStance, (2 * Claim.MaximumStance) + 1)
                .Select(stance => (stance, EvidenceFormula.RatingOf(stance)))],
            [
                RatingExample.Of("No source"),
                RatingExample.Of("One source says 8", 8),
                RatingExample.Of("Five sources all say 8", 8, 8, 8, 8, 8),
                RatingExample.Of("Four sources say 2, 9, 3 and 9", 2, 9, 3, 9),
            ],
            [.. catalogue.Needs
                .GroupBy(need => need.HalfLifeMonths)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, Words.List(group.Select(need => need.Name))))],
            [
                ("frameworks", catalogue.Frameworks.Count),
                ("criteria", catalogue.Criteria.Count),
                ("needs", advisor.Needs.Count),
                ("questions", catalogue.Questions.Count),
                ("articles", catalogue.Articles.Count),
                ("claims that count", catalogue.Claims.Count(claim => claim.Status == ClaimStatus.Accepted)),
                ("claims disputed", catalogue.Claims.Count(claim => claim.Status == ClaimStatus.Disputed)),
                ("ratings set by an editor", catalogue.EditorRatings.Count),
            ]);
    }
}

/// <summary>What voices of fresh, fully trusted sources amount to.</summary>
public sealed record RatingExample(string Case, EvidenceFormula.Result Result)
{
    public static RatingExample Of(string what, params double[] values) =>
        new(what, EvidenceFormula.Combine(values, [.. values.Select(_ => 1.0)]));
}
