using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Tests.TestCatalogues;

/// <summary>A catalogue and the answers of a reader.</summary>
internal sealed record Case(Catalogue Catalogue, string Query)
{
    private readonly Lazy<Advisor> advisor = new(() => Catalogue.Advisor());

    public Advisor Advisor => advisor.Value;

    public Answers Answers => Advisor.Read(Query);

    public Ledger Ledger => Advisor.Weigh(Answers);

    public Recommendation Recommendation => Advisor.Recommend(Answers);

    public Case With(Catalogue catalogue) => new(catalogue, Query);

    /// <summary>What FsCheck prints of a case that breaks a law: enough to write it down as a test.</summary>
    public override string ToString() => string.Join(Environment.NewLine,
    [
        "query: " + Query,
        "frameworks: " + string.Join(' ', Catalogue.Frameworks.Select(framework => framework.Slug)),
        "needs: " + string.Join(' ', Catalogue.Needs.Select(need => need.Id)),
        .. Catalogue.Questions.Select(question =>
            $"question {question.Id} several={question.Several} [{string.Join(' ', question.Concerns)}]: {string.Join("; ", question.Options.Select(Shown))}"),
        .. Catalogue.Articles.Select(article => string.Create(CultureInfo.InvariantCulture, $"article {article.Slug} {article.Trust} {article.Date}")),
        .. Catalogue.Claims.Select(claim => $"claim {claim.Id} {claim.Framework} {claim.Need} {claim.Stance} {claim.Status} {claim.AsOf}"),
        .. Catalogue.EditorRatings.Select(rating => string.Create(
            CultureInfo.InvariantCulture, $"rating {rating.Framework} {rating.Need} {rating.Value} ± {rating.StandardError}")),
    ]);

    private static string Shown(Option option) =>
        option.Id + ": " + string.Join(", ", option.Effects.Select(effect => $"{effect.Need} {effect.Points}"));
}
