using System.Runtime.CompilerServices;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>The disputed claims on what matters here, and whether the result depends on them.</summary>
/// <param name="Claims">On needs that weigh anything.</param>
/// <param name="Knowledge">Where they are.</param>
/// <param name="Dependence">Who would lead if all of them counted.</param>
public sealed record DisputedTable(IReadOnlyList<ClaimItem> Claims, KnowledgeVersion Knowledge, string Dependence)
{
    private static readonly ConditionalWeakTable<Advisor, List<ClaimItem>> disputed = [];

    public static DisputedTable? Of(Advisor advisor, Recommendation recommendation)
    {
        var weighed = recommendation.Ledger.Rows.Select(row => row.Need.Id).ToHashSet(StringComparer.Ordinal);
        var claims = disputed.GetValue(advisor, _ => [.. advisor.DisputedClaims.Select(claim => ClaimItem.Of(advisor.Catalogue, claim))])
            .Where(claim => weighed.Contains(claim.Claim.Need))
            .ToList();
        return claims.Count == 0 ? null : new(claims, advisor.Version, DependenceOf(advisor, recommendation));
    }

    // The plain scores tell it exactly; how sure the order is does not matter for who leads.
    private static string DependenceOf(Advisor advisor, Recommendation recommendation)
    {
        var counting = advisor.CountingDisputed.Rank(recommendation.Answers).Where(standing => standing.IsRanked).ToList();
        if (counting.Count == 0)
        {
            return recommendation.Leader is null
                ? "The result does not depend on them: if all of them counted, still none would qualify."
                : "The result depends on them: if all of them counted, none would qualify.";
        }

        if (recommendation.Leader is null)
        {
            return $"The result depends on them: if all of them counted, {Words.List(counting.Select(standing => standing.Framework.Name))} would qualify.";
        }

        var scores = string.Join(", ", counting.Select(standing =>
            $"{standing.Framework.Name} {NumberText.OneDecimal(standing.PrintedScore ?? 0)}"));
        return counting[0].Framework.Slug == recommendation.Leader.Framework.Slug
            ? $"Who leads does not depend on them: if all of them counted, the scores would be {scores}."
            : $"Who leads depends on them: if all of them counted, the scores would be {scores}.";
    }
}
