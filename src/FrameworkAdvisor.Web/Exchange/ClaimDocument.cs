using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A published claim as other programs get it.</summary>
internal sealed record ClaimDocument(
    string Id,
    string Article,
    string Criterion,
    string Need,
    string Framework,
    int Stance,
    string Status,
    string Text,
    string? AsOf)
{
    /// <summary>All claims of a version; each is dated by itself or else by its article.</summary>
    public static IReadOnlyList<ClaimDocument> AllOf(Advisor advisor)
    {
        var criteria = advisor.Needs.ToDictionary(need => need.Id, need => need.Criterion, StringComparer.Ordinal);
        var dates = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, article => article.Date, StringComparer.Ordinal);
        return
        [
            .. advisor.Catalogue.Claims.Select(claim => new ClaimDocument(
                claim.Id,
                claim.Article,
                criteria[claim.Need],
                claim.Need,
                claim.Framework,
                claim.Stance,
                WordFor(claim.Status),
                claim.Text,
                (claim.AsOf ?? dates[claim.Article])?.ToString())),
        ];
    }

    private static string WordFor(ClaimStatus status) => status switch
    {
        ClaimStatus.Accepted => "accepted",
        ClaimStatus.Pending => "pending",
        ClaimStatus.Disputed => "disputed",
        _ => "rejected",
    };
}
