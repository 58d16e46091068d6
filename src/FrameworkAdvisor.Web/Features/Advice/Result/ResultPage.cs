using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <param name="Recommendation">What the model says.</param>
/// <param name="Version">The knowledge it rests on.</param>
/// <param name="Verdict">The answer in a sentence.</param>
/// <param name="Scores">Where each framework stands.</param>
/// <param name="Reasons">The strongest ones, side by side.</param>
/// <param name="Ledger">Null when nothing was answered.</param>
/// <param name="WhatIfs">Single changes that change the leader: the nearest of each kind.</param>
/// <param name="Disputed">Null when no disputed claim touches this result.</param>
/// <param name="Sources">The articles used.</param>
/// <param name="RightFor">What each framework is right for, answers aside.</param>
public sealed record ResultPage(
    Recommendation Recommendation,
    KnowledgeVersion Version,
    Verdict Verdict,
    ScoreTable Scores,
    IReadOnlyList<ReasonList> Reasons,
    LedgerTable? Ledger,
    IReadOnlyList<WhatIf> WhatIfs,
    DisputedTable? Disputed,
    IReadOnlyList<SourceUsed> Sources,
    IReadOnlyList<RightFor> RightFor)
{
    /// <summary>How many weights and ratings that decide are shown before the rest is folded.</summary>
    public const int MostOfAChange = 3;

    /// <summary>For <c>none-qualifies</c>: the answer there would be without the must-haves that are cheapest to give up.</summary>
    public Verdict? RelaxedVerdict { get; init; }

    public Outcome Outcome => Recommendation.Outcome;

    public Answers Answers => Recommendation.Answers;

    public int QuestionCount => Version.Catalogue.Questions.Count;

    /// <summary>Whether it makes sense to say how stable the advice is.</summary>
    public bool HasStability => Outcome.Kind is OutcomeKind.One or OutcomeKind.Both;

    /// <summary>Whether who is ahead is told to hang by what: also where that is by a hair, and no winner.</summary>
    public bool HasWhatIfs => HasStability || IsUndecided;

    /// <summary>Whether there is a first one in the ranking that is no winner.</summary>
    public bool IsUndecided => Outcome is { Kind: OutcomeKind.Both or OutcomeKind.TooClose or OutcomeKind.Either, Framework: null };

    /// <summary>Whether one answer that was given, had it been another, would change the leader.</summary>
    public bool IsFragile => WhatIfs.Any(change => change.Kind == WhatIfKind.OtherAnswer);

    /// <summary>Whether a question that was left open can change the leader.</summary>
    public bool IsOpen => WhatIfs.Any(change => change.Kind == WhatIfKind.OpenQuestion);

    /// <summary>What is built in and what has to be added; null when there is nothing to tell.</summary>
    public ToAdd? ToAdd { get; } = ToAdd.Of(Version.Catalogue, Recommendation);

    /// <summary>The few to be named first; none for <c>both</c>, whose advice is not the leader over all.</summary>
    public required IReadOnlyList<WhatIf> FirstWhatIfs { get; init; }

    /// <summary>How many changes of one answer, importance or must-have put another framework ahead.</summary>
    public int ChangeCount => Recommendation.Flips.Count + Recommendation.MustHaveFlips.Count(flip => flip.Needs.Count == 1);

    /// <summary>In how many ways dropping several must-haves together does.</summary>
    public int TogetherCount => Recommendation.MustHaveFlips.Count(flip => flip.Needs.Count > 1);

    /// <summary>For <c>both</c>: what single changes do to the parts.</summary>
    public PartStability PartStability => PartStability.Of(Recommendation);

    /// <summary>For <c>both</c>: what would change who leads each part.</summary>
    public IReadOnlyList<PartChanges> PartChanges { get; } = Result.PartChanges.Of(Recommendation);

    /// <summary>The weights of needs that would change the leader, the nearest first.</summary>
    public IReadOnlyList<WeightChange> WeightChanges { get; } = WeightChange.Of(Recommendation);

    /// <summary>The ratings that would change the leader, the nearest first.</summary>
    public IReadOnlyList<RatingChange> RatingChanges { get; } = RatingChange.Of(Version.Catalogue, Recommendation);

    /// <summary>Where looking once more pays best; null where nothing is compared.</summary>
    public CheckNext? CheckNext { get; } = CheckNext.Of(Version.Catalogue, Recommendation);

    /// <summary>For <c>none-qualifies</c>: the same answers without the must-haves that are cheapest to give up.</summary>
    public AnswersLink RelaxedHref => AdviceAddress.LinkToResult(Relaxed(Recommendation));

    /// <summary>For <c>too-close</c>: the question that separates the two.</summary>
    public string? SeparatingHref => Outcome.Separating is { } question
        ? AdviceAddress.Question(question.Id, Answers, thenCheck: true)
        : null;

    /// <summary>The saved decision that this is the result of; null for a result of today.</summary>
    public PinnedTo? Pinned { get; init; }

    /// <summary>Null where there is nothing to save, or it is saved.</summary>
    public AnswersLink? SaveHref => Pinned is null && Outcome.Kind != OutcomeKind.NoAnswers ? new("/decisions/new", Answers) : null;

    public AnswersLink RecordHref => Pinned is null ? AdviceAddress.Record(Answers) : new($"{Pinned.Address}/result.md", null);

    public AnswersLink JsonHref => Pinned is null ? AdviceAddress.Json(Answers) : new($"{Pinned.Address}/result.json", null);

    public AnswersLink SpreadsheetHref => Pinned is null ? AdviceAddress.Spreadsheet(Answers) : new($"{Pinned.Address}/result.csv", null);

    public static ResultPage Of(Advisor advisor, Recommendation recommendation)
    {
        var changes = WhatIf.Of(advisor, recommendation);
        var contributions = Contribution.Of(advisor.Catalogue, recommendation);
        return new(
            recommendation,
            advisor.Version,
            Verdict.Of(recommendation),
            ScoreTable.Of(advisor.Catalogue, recommendation),
            ReasonList.Of(recommendation, contributions),
            LedgerTable.Of(advisor.Version, recommendation, contributions),
            changes,
            DisputedTable.Of(advisor, recommendation),
            SourceUsed.Of(advisor.Catalogue, recommendation.Ledger),
            recommendation.Outcome.Kind == OutcomeKind.NoAnswers ? Shared.RightFor.All(advisor) : [])
        {
            FirstWhatIfs = recommendation.Outcome.Kind == OutcomeKind.Both ? [] : WhatIf.FirstOf(advisor, changes),
            RelaxedVerdict = recommendation.Outcome.Kind == OutcomeKind.NoneQualifies
                ? Verdict.Of(advisor.Recommend(Relaxed(recommendation)))
                : null,
        };
    }

    private static Answers Relaxed(Recommendation recommendation) => recommendation.Answers.WithMustHaves(
        recommendation.Answers.MustHaves.Except(recommendation.Outcome.ToRelax.Select(need => need.Id)));
}

/// <summary>A saved decision.</summary>
/// <param name="Address">Of its page.</param>
/// <param name="KnowledgeVersion">The number it is pinned to.</param>
public sealed record PinnedTo(string Address, int KnowledgeVersion);
