using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>An audit as other programs get it. Its shape is a contract: see "Command line" in the README.</summary>
internal sealed record AuditDocument(
    IEnumerable<FindingPart> Findings,
    int AnswerSets,
    IEnumerable<WinsPart> Frameworks,
    int Undecided,
    IEnumerable<QuestionReachPart> Questions,
    IEnumerable<PositionPart> Positions,
    IEnumerable<ClaimCountPart> Claims,
    IEnumerable<EditorRatingPart> EditorRatings,
    IEnumerable<ScenarioPart> Scenarios,
    IEnumerable<OutcomeCountPart> Outcomes)
{
    private const int Decimals = 6;
    private const string Error = "error";

    public static AuditDocument Of(ModelAudit audit) => new(
        audit.Findings.Select(finding => new FindingPart(
            finding.IsError ? Error : "warning", WordFor(finding.Check), finding.Subject, finding.Message)),
        audit.Wins.Sets,
        audit.Wins.Frameworks.Select(one => new WinsPart(one.Framework.Slug, one.Wins, one.Example?.ToQuery())),
        audit.Wins.Undecided,
        audit.Questions.Select(question => new QuestionReachPart(question.Question.Id, question.Changes, question.Options.Select(OptionOf))),
        audit.Positions.Positions.Select(position => new PositionPart(
            position.Name,
            position.Answers.ToQuery(),
            position.Leader?.Slug,
            position.PrintedLead,
            position.Favoured?.Slug,
            Math.Round(position.Deviation, Decimals))),
        audit.Claims.Frameworks.Select(count => ClaimsOf(null, count)).Concat(
            audit.Claims.Articles.SelectMany(article => article.Frameworks.Select(count => ClaimsOf(article.Article.Slug, count)))),
        audit.EditorRatings.Select(rating => new EditorRatingPart(
            rating.Framework, rating.Need, rating.Value, rating.StandardError, rating.Reason)),
        audit.Scenarios.Select(verdict => new ScenarioPart(
            verdict.Scenario.Id, WordFor(verdict.Result), verdict.Expected, verdict.Actual, verdict.Scenario.Difference)),
        audit.Outcomes.Outcomes.Select(one => new OutcomeCountPart(Outcome.WordFor(one.Kind), one.Sets, one.Example?.ToQuery())));

    /// <summary>Content that cannot be read: what is wrong with it, and nothing that would have to be reckoned from it.</summary>
    public static AuditDocument OfUnreadable(IEnumerable<ContentError> errors) => new(
        errors.Select(error => new FindingPart(Error, "content", FormattableString.Invariant($"{error.File}:{error.Line}"), error.Reason)),
        0, [], 0, [], [], [], [], [], []);

    private static OptionReachPart OptionOf(OptionReach reach) => new(
        reach.Option.Id,
        reach.Changes,
        reach.Replacements,
        reach.Example is not { } example ? null : new(
            example.With.ToQuery(), example.Leader.Slug, example.Otherwise.ToQuery(), example.OtherLeader.Slug));

    private static ClaimCountPart ClaimsOf(string? article, ClaimCount count) => new(
        article, count.Framework.Slug, count.For, count.Neutral, count.Against, count.Disputed, count.MeanStance, count.TrustedStance);

    private static string WordFor(AuditCheck check) => check switch
    {
        AuditCheck.Size => "size",
        AuditCheck.Wins => "wins",
        AuditCheck.Questions => "questions",
        AuditCheck.Options => "options",
        AuditCheck.Positions => "positions",
        AuditCheck.Needs => "needs",
        AuditCheck.Ratings => "ratings",
        AuditCheck.Effects => "effects",
        _ => "scenarios",
    };

    private static string WordFor(ScenarioResult result) => result switch
    {
        ScenarioResult.AsExpected => "as-expected",
        ScenarioResult.Explained => "explained",
        ScenarioResult.NeedlesslyExplained => "needlessly-explained",
        ScenarioResult.Unreadable => "unreadable",
        _ => "unexpected",
    };
}

internal sealed record FindingPart(string Severity, string Check, string Subject, string Message);

internal sealed record WinsPart(string Slug, int Wins, string? Example);

internal sealed record QuestionReachPart(string Question, int Changes, IEnumerable<OptionReachPart> Options);

internal sealed record OptionReachPart(string Option, int Changes, int Replacements, LeaderChangePart? Example);

internal sealed record LeaderChangePart(string Query, string Framework, string OtherQuery, string OtherFramework);

internal sealed record PositionPart(string Position, string Query, string? Framework, decimal Lead, string? Favoured, double Deviation);

internal sealed record ClaimCountPart(
    string? Article, string Framework, int For, int Neutral, int Against, int Disputed, double? MeanStance, double? TrustedStance);

internal sealed record EditorRatingPart(string Framework, string Need, double Value, double StandardError, string Reason);

internal sealed record ScenarioPart(string Scenario, string Result, string Expected, string? Actual, string? Difference);

internal sealed record OutcomeCountPart(string Kind, int Sets, string? Example);
