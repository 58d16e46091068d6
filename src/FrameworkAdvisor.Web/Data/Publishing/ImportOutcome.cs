using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>What an import wrote, and what the files hold.</summary>
/// <param name="ItemsChanged">How many items of the draft it changed; 0 when the files are as they were imported last.</param>
/// <param name="Conflicts">How many items wait for an editor because both the files and the draft changed them.</param>
/// <param name="Articles">In the files.</param>
/// <param name="Claims">In the files.</param>
/// <param name="DisputedClaims">Of these.</param>
/// <param name="Facts">In the files.</param>
/// <param name="Needs">In the files.</param>
/// <param name="Questions">In the files.</param>
/// <param name="Scenarios">In the files.</param>
public sealed record ImportOutcome(
    int ItemsChanged,
    int Conflicts,
    int Articles,
    int Claims,
    int DisputedClaims,
    int Facts,
    int Needs,
    int Questions,
    int Scenarios)
{
    public bool Changed => ItemsChanged > 0;

    internal static ImportOutcome Of(Catalogue content, int changed, int conflicts) => new(
        changed,
        conflicts,
        content.Articles.Count,
        content.Claims.Count,
        content.Claims.Count(claim => claim.Status == ClaimStatus.Disputed),
        content.Articles.Sum(article => article.Facts.Count),
        content.Needs.Count(),
        content.Questions.Count,
        content.Scenarios.Count);
}
