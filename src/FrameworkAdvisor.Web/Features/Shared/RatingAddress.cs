using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>
/// Where the claims on a rating stand: among all of its criterion, or, when there is too much knowledge for that, on a page
/// of its need and framework alone.
/// </summary>
public static class RatingAddress
{
    /// <summary>The key of the page of one need.</summary>
    public const string NeedKey = "need";

    private const int MostClaims = 3000;

    /// <summary>Whether pages show all claims on what they show.</summary>
    public static bool IsInPlace(Catalogue catalogue) => catalogue.Claims.Count <= MostClaims && catalogue.Frameworks.Count <= FrameworkChoice.Most;

    /// <param name="catalogue">All knowledge.</param>
    /// <param name="need">What is rated; its criterion is the first part of its id.</param>
    /// <param name="framework">Slug.</param>
    /// <param name="article">Slug of the one whose claims are meant; or null.</param>
    public static string Of(Catalogue catalogue, string need, string framework, string? article = null) =>
        $"/criteria/{need.Split('.')[0]}{(IsInPlace(catalogue) ? "" : $"?{NeedKey}={need}&{FrameworkChoice.Key}={framework}")}"
        + $"#{need}-{framework}{(article is null ? "" : $"-{article}")}";
}
