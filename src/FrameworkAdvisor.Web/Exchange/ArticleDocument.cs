using System.ComponentModel;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A source with how far it is trusted and how much it says, as other programs get it.</summary>
internal sealed record ArticleDocument(
    [property: Description("Stable.")] string Slug,
    [property: Description("The title of the source.")] string Title,
    [property: Description("Who published it.")] string Publisher,
    [property: Description("Who wrote it, if named.")] string? Author,
    [property: Description("When it appeared, if known: a year, a month or a day, as 2019, 2019-08 or 2019-08-31.")] string? Published,
    [property: Description("When it was last updated, if known; written likewise.")] string? Updated,
    [property: Description("Its address, if known.")] string? Source,
    [property: Description("0 (counts for nothing) to 1 (counts in full).")] double Trust,
    [property: Description("Why it is trusted that much.")] string TrustReason,
    [property: Description("What the source is and what it concludes.")] string Summary,
    [property: Description("How many claims it makes; which ones is under claims.")] ArticleClaimsPart Claims)
{
    public static IEnumerable<ArticleDocument> AllOf(Catalogue catalogue)
    {
        return catalogue.Articles.Select(article => new ArticleDocument(
            article.Slug,
            article.Title,
            article.Publisher,
            article.Author,
            article.Published?.ToString(),
            article.Updated?.ToString(),
            article.Source,
            article.Trust,
            article.TrustReason,
            article.Summary,
            new(
                catalogue.ClaimsOf(article.Slug).Count(claim => claim.Status == ClaimStatus.Accepted),
                catalogue.ClaimsOf(article.Slug).Count(claim => claim.Status == ClaimStatus.Disputed))));
    }
}

internal sealed record ArticleClaimsPart(
    [property: Description("How many count.")] int Accepted,
    [property: Description("How many are disputed and do not count.")] int Disputed);
