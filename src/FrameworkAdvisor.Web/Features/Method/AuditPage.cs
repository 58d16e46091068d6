using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Method;

/// <param name="Version">The knowledge that is audited.</param>
/// <param name="Audit">What was found.</param>
/// <param name="Ratings">How many ratings there are.</param>
/// <param name="Unsourced">How many of them rest on no claim that counts and on no editor's reason.</param>
/// <param name="Scenarios">The reference cases by the article they are drawn from.</param>
public sealed record AuditPage(
    KnowledgeVersion Version,
    ModelAudit Audit,
    int Ratings,
    int Unsourced,
    IReadOnlyList<(Article Article, IReadOnlyList<ScenarioVerdict> Verdicts)> Scenarios)
{
    public int Options => Audit.Questions.Sum(question => question.Options.Count);

    public int LivingOptions => Audit.Questions.Sum(question => question.Options.Count(option => option.Example is not null));

    public int LivingQuestions => Audit.Questions.Count(question => question.Changes > 0);

    public static AuditPage Of(Advisor advisor)
    {
        var audit = advisor.Audit;
        var ratings = advisor.Catalogue.Frameworks
            .SelectMany(framework => advisor.Needs.Select(need => advisor.Ratings[framework.Slug, need.Id]))
            .ToList();
        return new(
            advisor.Version,
            audit,
            ratings.Count,
            ratings.Count(rating => !rating.IsSetByEditor && !rating.Counted.Any()),
            [.. advisor.Catalogue.Articles
                .Select(article => (article, (IReadOnlyList<ScenarioVerdict>)[.. audit.Scenarios.Where(verdict => verdict.Scenario.Article == article.Slug)]))
                .Where(pair => pair.Item2.Count > 0)]);
    }

    public static string ResultOf(Answers answers) => $"/advice/result?{answers.ToQuery()}";

    /// <summary>The answers as a reader chose them: <c>Scope “Large: more than 40 tables”</c>.</summary>
    public static string TextOf(Answers answers) => string.Join("; ", answers.Given.Select(answer =>
        $"{answer.Question.Label} {Words.List(answer.Options.Select(option => $"“{option.Label}”"))}"));

    public static string TextOf(Outcome outcome) => OutcomeText.Of(outcome);

    /// <summary>"12 of 12 as the article says, 1 explained".</summary>
    public static string CountsOf(IReadOnlyList<ScenarioVerdict> verdicts)
    {
        var explained = verdicts.Count(verdict => verdict.Result == ScenarioResult.Explained);
        var findings = verdicts.Count(verdict => verdict.IsFinding);
        return string.Join(", ", new[]
        {
            $"{NumberText.Whole(verdicts.Count - explained - findings)} of {NumberText.Whole(verdicts.Count)} as the article says",
            explained > 0 ? $"{NumberText.Whole(explained)} explained" : null,
            findings > 0 ? $"{NumberText.Whole(findings)} not" : null,
        }.OfType<string>());
    }
}
