using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>How the claims are spread over the frameworks, altogether and article by article.</summary>
/// <param name="Frameworks">One per framework, over all articles.</param>
/// <param name="Articles">Each article, with one per framework.</param>
public sealed record ClaimBalance(
    IReadOnlyList<ClaimCount> Frameworks, IReadOnlyList<(Article Article, IReadOnlyList<ClaimCount> Frameworks)> Articles)
{
    internal static ClaimBalance Of(Catalogue catalogue)
    {
        var trust = catalogue.Articles.ToDictionary(article => article.Slug, article => article.Trust, StringComparer.Ordinal);
        var claims = catalogue.Claims.ToLookup(claim => (claim.Article, claim.Framework));
        return new(
            [.. catalogue.Frameworks.Select(framework => ClaimCount.Of(
                framework, catalogue.Articles.SelectMany(article => claims[(article.Slug, framework.Slug)]), trust))],
            [.. catalogue.Articles.Select(article => (article, (IReadOnlyList<ClaimCount>)[.. catalogue.Frameworks
                .Select(framework => ClaimCount.Of(framework, claims[(article.Slug, framework.Slug)], trust))]))]);
    }
}

/// <summary>What is claimed of one framework.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="For">Claims that count and speak for it.</param>
/// <param name="Neutral">Claims that count and do neither.</param>
/// <param name="Against">Claims that count and speak against it.</param>
/// <param name="Disputed">Claims that are shown and do not count.</param>
/// <param name="MeanStance">The mean of those that count, −2 to 2; null when none counts.</param>
/// <param name="TrustedStance">The same, each claim weighed by the trust in its article; null when none has any.</param>
public sealed record ClaimCount(
    Framework Framework, int For, int Neutral, int Against, int Disputed, double? MeanStance, double? TrustedStance)
{
    internal static ClaimCount Of(Framework framework, IEnumerable<Claim> claims, Dictionary<string, double> trust)
    {
        var all = claims.ToList();
        var counted = all.Where(claim => claim.Status == ClaimStatus.Accepted)
            .OrderBy(claim => claim.Article, StringComparer.Ordinal).ToList();
        var weight = counted.Sum(claim => trust[claim.Article]);
        return new(
            framework,
            counted.Count(claim => claim.Stance > 0),
            counted.Count(claim => claim.Stance == 0),
            counted.Count(claim => claim.Stance < 0),
            all.Count(claim => claim.Status == ClaimStatus.Disputed),
            counted.Count == 0 ? null : counted.Average(claim => claim.Stance),
            weight > 0 ? counted.Sum(claim => trust[claim.Article] * claim.Stance) / weight : null);
    }
}
