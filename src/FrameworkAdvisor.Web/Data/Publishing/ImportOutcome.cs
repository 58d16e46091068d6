using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Whether the import wrote anything, and what the draft holds now.</summary>
public sealed record ImportOutcome(
    bool Changed,
    int Articles,
    int Claims,
    int DisputedClaims,
    int Facts,
    int Needs,
    int Questions,
    int Scenarios)
{
    internal static ImportOutcome Of(Catalogue content, bool changed) => new(
        changed,
        content.Articles.Count,
        content.Claims.Count,
        content.Claims.Count(claim => claim.Status == ClaimStatus.Disputed),
        content.Articles.Sum(article => article.Facts.Count),
        content.Needs.Count(),
        content.Questions.Count,
        content.Scenarios.Count);
}
