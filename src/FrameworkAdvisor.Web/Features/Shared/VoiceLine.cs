using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>What one article says on a rating: its voice, and the claims that stand for it.</summary>
/// <param name="Source">The article.</param>
/// <param name="Voice">The mean of its claims, and what it weighs.</param>
/// <param name="Quotes">Its strongest claim, and the strongest one on the other side if there is one.</param>
/// <param name="Href">All its claims on this rating.</param>
public sealed record VoiceLine(Article Source, Voice Voice, IReadOnlyList<ClaimItem> Quotes, string Href)
{
    public static IReadOnlyList<VoiceLine> Of(Catalogue catalogue, Rating rating) =>
    [
        .. rating.Voices.Select(voice => new VoiceLine(
            catalogue.FindArticle(voice.Article)!,
            voice,
            [.. Strongest(rating.Counted.Where(claim => claim.Article == voice.Article)).Select(claim => ClaimItem.Of(catalogue, claim))],
            RatingAddress.Of(catalogue, rating.Need, rating.Framework, voice.Article))),
    ];

    private static IEnumerable<Claim> Strongest(IEnumerable<Claim> claims) => claims
        .GroupBy(claim => Math.Sign(claim.Stance))
        .Where(side => side.Key != 0 || side.Count() == claims.Count())
        .OrderByDescending(side => Math.Abs(side.Sum(claim => claim.Stance)))
        .Select(side => side.MaxBy(claim => Math.Abs(claim.Stance))!);
}
