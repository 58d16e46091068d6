using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>What is there for nothing, and what is there without a source.</summary>
internal static class SourceFindings
{
    private const int MostNamed = 3;

    public static IEnumerable<AuditFinding> Of(Advisor advisor) =>
    [
        .. OfSize(advisor.Catalogue),
        .. advisor.Needs.SelectMany(need => OfNeed(advisor, need)),
        .. advisor.Catalogue.Frameworks.SelectMany(framework => OfRatings(advisor, framework)),
        .. OfEffects(advisor.Catalogue),
    ];

    private static IEnumerable<AuditFinding> OfSize(Catalogue catalogue)
    {
        if (catalogue.Questions.Count > ModelConstants.MostQuestions)
        {
            yield return AuditFinding.Error(AuditCheck.Size, catalogue.Questions[^1].Id, FormattableString.Invariant(
                $"There are {catalogue.Questions.Count} questions, up to {catalogue.Questions[^1].Id}; {ModelConstants.MostQuestions} are the most: merge or drop some."));
        }

        if (catalogue.Criteria.Count > ModelConstants.MostCriteria)
        {
            yield return AuditFinding.Error(AuditCheck.Size, catalogue.Criteria[^1].Slug, FormattableString.Invariant(
                $"There are {catalogue.Criteria.Count} criteria, up to {catalogue.Criteria[^1].Slug}; {ModelConstants.MostCriteria} are the most: merge or drop some."));
        }
    }

    private static IEnumerable<AuditFinding> OfNeed(Advisor advisor, Need need)
    {
        var ratings = advisor.Catalogue.Frameworks.Select(framework => advisor.Ratings[framework.Slug, need.Id]).ToList();
        var claims = ratings.SelectMany(rating => rating.Counted).Select(claim => claim.Id).ToList();
        if (!IsWeighed(advisor.Catalogue, need))
        {
            yield return AuditFinding.Error(AuditCheck.Needs, need.Id, claims.Count == 0
                ? $"The need {need.Id} is weighed by no option: let an option ask for it, or drop it."
                : FormattableString.Invariant(
                    $"The need {need.Id} is weighed by no option, so that {claims.Count} claims never count ({Named(claims)}): let an option ask for it, or drop it."));
        }

        if (ratings.TrueForAll(HasNoSource))
        {
            yield return AuditFinding.Error(AuditCheck.Needs, need.Id,
                $"The need {need.Id} is rated by no claim for any framework: add what articles say about it, or drop it.");
        }
    }

    private static IEnumerable<AuditFinding> OfRatings(Advisor advisor, Framework framework)
    {
        var ratings = advisor.Needs.Select(need => advisor.Ratings[framework.Slug, need.Id]).ToList();
        foreach (var rating in ratings.Where(rating => rating.IsSetByEditor && string.IsNullOrWhiteSpace(rating.EditorReason)))
        {
            yield return AuditFinding.Error(AuditCheck.Ratings, $"{framework.Slug} {rating.Need}",
                $"The rating of {framework.Slug} on {rating.Need} is set by an editor without a reason: give one, or take the rating out.");
        }

        // A need that is rated for nobody is a finding of its own.
        var silent = ratings.Where(HasNoSource)
            .Where(rating => !advisor.Catalogue.Frameworks.All(other => HasNoSource(advisor.Ratings[other.Slug, rating.Need]))).ToList();
        if (silent.Count > 0)
        {
            yield return AuditFinding.Warning(AuditCheck.Ratings, framework.Slug,
                $"For {framework.Slug} no claim counts on {string.Join(", ", silent.Select(rating => rating.Need))}: such a rating stays at the neutral middle and is shown as having no evidence. Add what articles say.");
        }
    }

    private static bool HasNoSource(Rating rating) => !rating.IsSetByEditor && !rating.Counted.Any();

    private static IEnumerable<AuditFinding> OfEffects(Catalogue catalogue)
    {
        var said = catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Accepted).Select(claim => (claim.Article, claim.Need)).ToHashSet();
        return
            from question in catalogue.Questions
            from option in question.Options
            from effect in option.Effects
            let silent = effect.Articles.Where(article => !said.Contains((article, effect.Need))).ToList()
            where silent.Count > 0
            let id = $"{question.Id}={option.Id}"
            select AuditFinding.Warning(AuditCheck.Effects, id,
                $"The option {id} weighs {effect.Need} on the word of {string.Join(", ", silent)}, where no claim that counts is about that need: name an article that has one.");
    }

    private static bool IsWeighed(Catalogue catalogue, Need need) =>
        catalogue.Questions.Any(question => question.Options.Any(option => option.Effects.Any(effect => effect.Need == need.Id)));

    private static string Named(List<string> ids) =>
        string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? ", …" : "");
}
