using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <param name="Changed">False when the draft was the same already, so that nothing was written.</param>
/// <param name="Articles">How many the draft holds now; the same for what follows.</param>
/// <param name="Claims">All, whatever their status.</param>
/// <param name="DisputedClaims">Those of them that are disputed.</param>
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
