using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>A rating with who says so: in brief, voice by voice, or in full, claim by claim.</summary>
public sealed record Evidence(Catalogue Catalogue, Rating Rating, string FrameworkName, Need Need)
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

    /// <summary>Where all claims on this rating are.</summary>
    public string Href => RatingAddress.Of(Catalogue, Need.Id, Rating.Framework);

    /// <summary>Whether its claims stand with it wherever it is shown; else they are where <see cref="Href"/> leads.</summary>
    public bool IsInPlace => RatingAddress.IsInPlace(Catalogue);

    public static Evidence Of(Catalogue catalogue, Rating rating) => new(
        catalogue,
        rating,
        catalogue.FindFramework(rating.Framework)!.Name,
        catalogue.FindNeed(rating.Need)!);

    /// <summary>What each article says, in brief.</summary>
    public IReadOnlyList<VoiceLine> Voices() => VoiceLine.Of(Catalogue, Rating);

    /// <summary>Every claim that counts, article by article.</summary>
    public IReadOnlyList<ClaimGroup> Counted() =>
        [.. ClaimGroup.ByArticle(ItemsWith(ClaimStatus.Accepted), article => ClaimGroup.IdOf(Rating, article))
            .Select(group => group with { Voice = Rating.Voices.Where(voice => voice.Article == group.Source.Slug).Cast<Voice?>().FirstOrDefault() })];

    /// <summary>Every claim that is disputed, article by article.</summary>
    public IReadOnlyList<ClaimGroup> Disputed() => ClaimGroup.ByArticle(ItemsWith(ClaimStatus.Disputed), _ => null);

    private IEnumerable<ClaimItem> ItemsWith(ClaimStatus status) =>
        Rating.Claims.Where(claim => claim.Status == status).Select(claim => ClaimItem.Of(Catalogue, claim));
}
