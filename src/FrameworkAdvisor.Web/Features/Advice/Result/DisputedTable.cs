using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>The disputed claims on what matters here, and whether the result depends on them.</summary>
/// <param name="Claims">On needs that weigh anything.</param>
/// <param name="Dependence">What the result would be if all of them counted.</param>
public sealed record DisputedTable(IReadOnlyList<ClaimItem> Claims, string Dependence)
{
    public static DisputedTable? Of(Advisor advisor, Recommendation recommendation)
    {
        var weighed = recommendation.Ledger.Rows.Select(row => row.Need.Id).ToHashSet(StringComparer.Ordinal);
        var claims = advisor.Catalogue.Claims
            .Where(claim => claim.Status == ClaimStatus.Disputed && weighed.Contains(claim.Need))
            .Select(claim => ClaimItem.Of(advisor.Catalogue, claim))
            .ToList();
        return claims.Count == 0 ? null : new(claims, DependenceOf(advisor, recommendation));
    }

    private static string DependenceOf(Advisor advisor, Recommendation recommendation)
    {
        var catalogue = advisor.Catalogue;
        var credulous = new Advisor(advisor.Version with
        {
            Catalogue = catalogue with
            {
                Claims = [.. catalogue.Claims.Select(claim =>
                    claim.Status == ClaimStatus.Disputed ? claim with { Status = ClaimStatus.Accepted } : claim)],
            },
        });
        var other = credulous.Recommend(credulous.Questionnaire.Read(recommendation.Answers.Pairs).Answers);
        return NameOf(other) == NameOf(recommendation)
            ? "The result does not depend on them: if all of them counted, it would be the same."
            : $"The result depends on them: if all of them counted, it would be \u201c{Verdict.Of(other).Headline}\u201d";
    }

    private static (OutcomeKind, string?, string) NameOf(Recommendation recommendation) => (
        recommendation.Outcome.Kind,
        recommendation.Outcome.Framework?.Slug,
        string.Join(' ', recommendation.Outcome.Split.Select(part => part.Framework.Slug)));
}
