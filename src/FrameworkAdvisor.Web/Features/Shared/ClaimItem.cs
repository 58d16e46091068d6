using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>A claim with what a reader needs to judge it.</summary>
/// <param name="Claim">The claim itself.</param>
/// <param name="Source">The article that states it.</param>
/// <param name="FrameworkName">As shown.</param>
/// <param name="Need">What it is about.</param>
public sealed record ClaimItem(Claim Claim, Article Source, string FrameworkName, Need Need)
{
    public bool IsDisputed => Claim.Status == ClaimStatus.Disputed;

    /// <summary>When the statement held.</summary>
    public string Date => DateText.Of(Claim.AsOf ?? Source.Date);

    /// <summary>The passage in the article that states it.</summary>
    public string Href => $"/articles/{Source.Slug}#{Claim.Anchor}";

    public string StanceSign => IsDisputed ? "?" : Words.SignOfStance(Claim.Stance);

    /// <summary>The name of the colour and of the sign it is shown with.</summary>
    public string Tone => IsDisputed ? "disputed" : Claim.Stance switch { > 0 => "for", < 0 => "against", _ => "mixed" };

    public static ClaimItem Of(Catalogue catalogue, Claim claim) => new(
        claim,
        catalogue.FindArticle(claim.Article)!,
        catalogue.FindFramework(claim.Framework)!.Name,
        catalogue.FindNeed(claim.Need)!);
}

/// <summary>What one article claims.</summary>
/// <param name="Source">The article.</param>
/// <param name="Claims">In the order of the text.</param>
/// <param name="Id">By which other pages link to it, or null.</param>
public sealed record ClaimGroup(Article Source, IReadOnlyList<ClaimItem> Claims, string? Id)
{
    /// <summary>What they come to together; null where they do not count.</summary>
    public Voice? Voice { get; init; }

    public static IReadOnlyList<ClaimGroup> ByArticle(IEnumerable<ClaimItem> claims, Func<string, string?> id) =>
        [.. claims.GroupBy(claim => claim.Source.Slug, StringComparer.Ordinal)
            .Select(group => new ClaimGroup(group.First().Source, [.. group], id(group.Key)))];

    /// <summary>The id of an article's claims on a rating.</summary>
    public static string IdOf(Rating rating, string article) => $"{rating.Need}-{rating.Framework}-{article}";
}
