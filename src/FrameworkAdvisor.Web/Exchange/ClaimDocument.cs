using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A published claim as other programs get it.</summary>
internal sealed record ClaimDocument(
    [property: Description("Stable.")] string Id,
    [property: Description("The slug of the article that states it.")] string Article,
    [property: Description("The slug of the criterion it is about.")] string Criterion,
    [property: Description("The id of the need it is about.")] string Need,
    [property: Description("The slug of the framework it is about.")] string Framework,
    [property: Description("−2 (a strong fault) to 2 (a main strength)."), Range(-2, 2)] int Stance,
    [property: Description("Only accepted claims count."), AllowedValues("accepted", "pending", "disputed", "rejected")] string Status,
    [property: Description("The passage of the digest that states it.")] string Text,
    [property: Description("When it held, as 2019, 2019-08 or 2019-08-31; null when undated.")] string? AsOf)
{
    public static IReadOnlyList<string> Statuses { get; } = [.. Enum.GetValues<ClaimStatus>().Select(Claim.WordFor)];

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
                Claim.WordFor(claim.Status),
                claim.Text,
                (claim.AsOf ?? dates[claim.Article])?.ToString())),
        ];
    }
}
