using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Home;

/// <param name="Headline">The question that visitors come with.</param>
/// <param name="Version">The knowledge the site rests on.</param>
/// <param name="Claims">How many claims are held, disputed ones included.</param>
/// <param name="Disputed">How many of them are disputed.</param>
/// <param name="Contradictory">Ratings whose sources contradict one another.</param>
/// <param name="Mixed">Ratings whose sources partly disagree.</param>
/// <param name="Sources">The first articles, each with the number of its claims.</param>
public sealed record HomePage(
    string Headline,
    KnowledgeVersion Version,
    int Claims,
    int Disputed,
    int Contradictory,
    int Mixed,
    IReadOnlyList<(Article Article, int Claims)> Sources)
{
    private const int MostSources = 25;

    public IReadOnlyList<Framework> Frameworks => Version.Catalogue.Frameworks;

    /// <summary>Whether there are more sources than are listed.</summary>
    public bool HasMoreSources => Sources.Count < Version.Catalogue.Articles.Count;

    public int Disagreements => Contradictory + Mixed;

    public string FirstQuestion => Version.Catalogue.Questions[0].Id;

    public static HomePage Of(Advisor advisor)
    {
        var catalogue = advisor.Catalogue;
        var shown = catalogue.Claims.Where(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed).ToList();
        var agreements = catalogue.Frameworks
            .SelectMany(framework => advisor.Needs.Select(need => advisor.Ratings[framework.Slug, need.Id].Agreement))
            .ToList();
        return new(
            Shared.Headline.For(catalogue.Frameworks),
            advisor.Version,
            shown.Count,
            shown.Count(claim => claim.Status == ClaimStatus.Disputed),
            agreements.Count(agreement => agreement == Agreement.Contradictory),
            agreements.Count(agreement => agreement == Agreement.Mixed),
            [.. catalogue.Articles.Take(MostSources).Select(article => (article, catalogue.ClaimsOf(article.Slug).Count(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed)))]);
    }
}
