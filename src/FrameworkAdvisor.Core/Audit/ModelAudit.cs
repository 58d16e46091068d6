using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>
/// Whether a knowledge version is fair and alive: who can win and how often, what each question can change, whom the
/// order of options favours, how the claims are spread, what has no use or no source, and whether the model says what
/// the articles say. A pure function of the version; immutable and safe to share between threads.
/// </summary>
public sealed class ModelAudit
{
    private readonly Lazy<OutcomeTable> outcomes;

    private ModelAudit(Advisor advisor)
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        var sums = new OptionSums(advisor);
        Wins = WinTable.Of(advisor, generated, sums);
        Questions = QuestionReach.AllOf(advisor, generated, sums);
        Positions = PositionTable.Of(advisor, generated, sums);
        Claims = ClaimBalance.Of(advisor.Catalogue);
        EditorRatings = advisor.Catalogue.EditorRatings;
        Scenarios = ScenarioCheck.Of(advisor);
        outcomes = new(() => OutcomeTable.Of(advisor, generated));
        Findings = [.. AllFindings(advisor).OrderBy(finding => finding.Check)];
    }

    /// <summary>How often each framework comes first over generated answers.</summary>
    public WinTable Wins { get; }

    /// <summary>
    /// What kinds of outcome the generated answers lead to. No finding rests on it and it is the dear part, so that it is
    /// worked out when first asked for.
    /// </summary>
    public OutcomeTable Outcomes => outcomes.Value;

    /// <summary>What each question and option can change, in the order asked.</summary>
    public IReadOnlyList<QuestionReach> Questions { get; }

    /// <summary>Whom it favours to choose the option at the same position everywhere.</summary>
    public PositionTable Positions { get; }

    /// <summary>How the claims are spread.</summary>
    public ClaimBalance Claims { get; }

    /// <summary>The ratings set by hand, each with its reason.</summary>
    public IReadOnlyList<EditorRating> EditorRatings { get; }

    /// <summary>What became of each scenario.</summary>
    public IReadOnlyList<ScenarioVerdict> Scenarios { get; }

    /// <summary>Everything found, in the order of the checks.</summary>
    public IReadOnlyList<AuditFinding> Findings { get; }

    /// <summary>The findings that stand in the way of publishing.</summary>
    public IEnumerable<AuditFinding> Errors => Findings.Where(finding => finding.IsError);

    /// <summary>The findings that are only named.</summary>
    public IEnumerable<AuditFinding> Warnings => Findings.Where(finding => !finding.IsError);

    /// <summary>Audits a knowledge version.</summary>
    public static ModelAudit Of(Advisor advisor) => new(advisor);

    private IEnumerable<AuditFinding> AllFindings(Advisor advisor)
    {
        var found = SourceFindings.Of(advisor).Concat(Scenarios.SelectMany(verdict => verdict.Findings()));
        return advisor.Catalogue.Frameworks.Count < 2
            ? found.Append(AuditFinding.Error(AuditCheck.Wins, advisor.Catalogue.Frameworks.Count == 0 ? "none" : advisor.Catalogue.Frameworks[0].Slug,
                "There are fewer than two frameworks, so that there is nothing to choose between: add one."))
            : found.Concat(Wins.Findings()).Concat(Questions.SelectMany(question => question.Findings())).Concat(Positions.Findings());
    }
}
