using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>A rating with the claims behind it, article by article; the disputed ones apart.</summary>
public sealed record Evidence(
    string FrameworkName, Need Need, Rating Rating, IReadOnlyList<ClaimGroup> Counted, IReadOnlyList<ClaimGroup> Disputed)
{
    public string Value => NumberText.WithError(Rating.Value, Rating.StandardError);

    /// <summary>How many claims say so and how far they agree, in words.</summary>
    public string Basis => Rating switch
    {
        { IsSetByEditor: true } => "set by an editor",
        { Claims.Count: 0 } => "no evidence",
        { Voices.Count: 0 } => $"{Words.Counts(Rating)}; no evidence that counts",
        _ => $"{Words.Counts(Rating)}; {Words.For(Rating.Agreement)}",
    };

    public static Evidence Of(Catalogue catalogue, Rating rating)
    {
        var claims = rating.Claims.Select(claim => ClaimItem.Of(catalogue, claim)).ToList();
        return new(
            catalogue.Frameworks.First(framework => framework.Slug == rating.Framework).Name,
            catalogue.Needs.First(need => need.Id == rating.Need),
            rating,
            ClaimGroup.ByArticle(claims.Where(claim => !claim.IsDisputed)),
            ClaimGroup.ByArticle(claims.Where(claim => claim.IsDisputed)));
    }
}
