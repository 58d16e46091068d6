using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Review;

/// <summary>What edits do to the result of one set of answers, and which of them does how much.</summary>
/// <param name="Before">What the former knowledge says; null when it cannot read the answers or does not have them.</param>
/// <param name="After">What the later knowledge says; null when it cannot read the answers or does not have them.</param>
/// <param name="Scores">One per framework that either knows, in the order of the later catalogue, then of the former.</param>
/// <param name="Causes">
/// What made the difference, the strongest first. Of a framework that both score, their points add up to the difference of
/// its printed scores.
/// </param>
public sealed record Impact(
    Recommendation? Before, Recommendation? After, IReadOnlyList<ScoreMove> Scores, IReadOnlyList<ImpactCause> Causes)
{
    /// <summary>Whether the kind of outcome, the framework named, or the split is another one, or there is none on one side.</summary>
    public bool IsOutcomeChanged { get; } = !SameOutcome(Before?.Outcome, After?.Outcome);

    /// <summary>Whether another framework leads the ranking, named or not.</summary>
    public bool IsLeaderChanged => Before?.Leader?.Framework.Slug != After?.Leader?.Framework.Slug;

    /// <summary>Whether anything that is printed of outcome and scores is another.</summary>
    public bool IsAny => IsOutcomeChanged || IsLeaderChanged || Scores.Any(score => score.Before != score.After);

    /// <summary>Whether two outcomes advise the same.</summary>
    public static bool SameOutcome(Outcome? one, Outcome? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null
            && one.Kind == other.Kind
            && one.Framework?.Slug == other.Framework?.Slug
            && one.Split.Select(SideOf).SequenceEqual(other.Split.Select(SideOf)));

    /// <summary>Compares what two states of the knowledge say to the same answers.</summary>
    /// <param name="former">The former state.</param>
    /// <param name="later">The later state.</param>
    /// <param name="edits">What was edited in between.</param>
    /// <param name="answers">Answers to the questionnaire of the former state.</param>
    public static Impact Of(Advisor former, Advisor later, Edits edits, Answers answers)
    {
        var change = KnowledgeChange.Between(former, later, answers);
        return new(change.Then, change.Now, ScoreMove.AllOf(change.Then, change.Now), ImpactCause.AllOf(change, edits));
    }

    /// <summary>The same where only one state has the answers, or has other ones.</summary>
    internal static Impact Of(Recommendation? before, Recommendation? after, ItemChange? edit) =>
        new(before, after, ScoreMove.AllOf(before, after), edit is null ? [] : [new([edit], "", [])]);

    private static (string Part, string Framework) SideOf(PartAdvice part) => (part.Part.Id, part.Framework.Slug);
}

/// <summary>A framework's printed score on both sides.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Before">0 to 100; null when it had none.</param>
/// <param name="After">0 to 100; null when it has none.</param>
public sealed record ScoreMove(Framework Framework, decimal? Before, decimal? After)
{
    internal static IReadOnlyList<ScoreMove> AllOf(Recommendation? before, Recommendation? after)
    {
        var (was, isNow) = (ScoresOf(before), ScoresOf(after));
        var frameworks = new[] { after, before }.OfType<Recommendation>()
            .SelectMany(one => one.Ledger.Advisor.Catalogue.Frameworks).DistinctBy(framework => framework.Slug);
        return [.. frameworks.Select(framework => new ScoreMove(framework, was.GetValueOrDefault(framework.Slug), isNow.GetValueOrDefault(framework.Slug)))];
    }

    private static Dictionary<string, decimal?> ScoresOf(Recommendation? one) =>
        one?.Standings.ToDictionary(standing => standing.Framework.Slug, standing => standing.PrintedScore, StringComparer.Ordinal) ?? [];
}

/// <summary>Something that made a difference to a result.</summary>
/// <param name="Edits">The edits behind it; none for what the passing of time did.</param>
/// <param name="Sentence">What differs for these answers, in titles, without a full stop; empty where the edit says it all.</param>
/// <param name="Effects">The scores it moved, in printed points; none where it changes what is advised and no score.</param>
public sealed record ImpactCause(IReadOnlyList<ItemChange> Edits, string Sentence, IReadOnlyList<ScoreEffect> Effects)
{
    /// <summary>Whether it is no edit: evidence counts less as it grows older.</summary>
    public bool IsTime => Edits.Count == 0;

    /// <summary>By how many points it moved two frameworks apart or together, or one of them alone.</summary>
    public decimal Strength => Effects.Count == 0 ? 0 : Math.Max(Effects.Max(effect => effect.Points), 0) - Math.Min(Effects.Min(effect => effect.Points), 0);

    internal static IReadOnlyList<ImpactCause> AllOf(KnowledgeChange change, Edits edits)
    {
        var isAdviceChanged = change.IsOutcomeChanged || change.IsLeaderChanged;
        return
        [
            .. change.Differences
                .Where(difference => difference.Effects.Count > 0 || (isAdviceChanged && CanChangeAdvice(difference.Kind)))
                .Select(difference => new ImpactCause(edits.Behind(difference), difference.Sentence, difference.Effects))
                .GroupBy(cause => string.Join('\n', cause.Edits.Select(edit => $"{edit.Key.Kind} {edit.Key.Id}")), StringComparer.Ordinal)
                .Select(Together)
                .OrderByDescending(cause => cause.Strength),
        ];
    }

    // What only reads otherwise, and what nobody has answered yet, changes nothing.
    private static bool CanChangeAdvice(DifferenceKind kind) => kind is not (DifferenceKind.Wording or DifferenceKind.QuestionNew);

    // One edit may show as several differences: a question that is gone takes all its answers with it.
    private static ImpactCause Together(IGrouping<string, ImpactCause> causes) => new(
        causes.First().Edits,
        string.Join("; ", causes.Select(cause => cause.Sentence)),
        [
            .. causes.SelectMany(cause => cause.Effects).GroupBy(effect => effect.Framework.Slug, StringComparer.Ordinal)
                .Select(own => new ScoreEffect(own.First().Framework, own.Sum(effect => effect.Points)))
                .Where(effect => effect.Points != 0),
        ]);
}
