using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// What became of a recommendation since: the same answers on two knowledge versions, and every difference of the
/// knowledge that touches them, by cause.
/// </summary>
/// <remarks>
/// The difference of a score is told in three steps, always in this order: the evidence of then grows older until the
/// later day of publication; then claims, articles and ratings become those of the later version, and both steps are
/// weighed as then; last the weights become those of the later version. Within a step the causes are taken one after
/// another, and each is told by what it changes: in the second step need by need, in the third in the order of the
/// questionnaire. So causes and steps add up to the difference of the printed scores exactly. What the only cause on a
/// need did is exact too; of several causes on one need, or of several changed weights, another order would give each
/// another part of the same sum.
/// </remarks>
/// <param name="Then">The recommendation on the former version.</param>
/// <param name="Now">The recommendation on the later one, to the answers that still exist there.</param>
/// <param name="Gone">The answers, importances and must-haves that the later version does not know; nothing stands in for them.</param>
/// <param name="Scores">One per framework that both versions know and score, in the order of the former catalogue.</param>
/// <param name="Ratings">The ratings that moved on needs that weigh anything then or now.</param>
/// <param name="Differences">
/// All that differs and touches these answers, what moved a score furthest first; equal ones by kind and then by id.
/// </param>
public sealed record KnowledgeChange(
    Recommendation Then,
    Recommendation Now,
    IReadOnlyList<AnswerError> Gone,
    IReadOnlyList<ScoreChange> Scores,
    IReadOnlyList<RatingDifference> Ratings,
    IReadOnlyList<KnowledgeDifference> Differences)
{
    /// <summary>Whether the kind of outcome, the framework named, or the split is another one.</summary>
    public bool IsOutcomeChanged =>
        Then.Outcome.Kind != Now.Outcome.Kind
        || Then.Outcome.Framework?.Slug != Now.Outcome.Framework?.Slug
        || !SplitOf(Then).SequenceEqual(SplitOf(Now));

    /// <summary>Whether another framework leads the ranking, named or not.</summary>
    public bool IsLeaderChanged => Then.Leader?.Framework.Slug != Now.Leader?.Framework.Slug;

    /// <summary>Whether nothing differs that touches these answers.</summary>
    public bool IsNothing => Differences.Count == 0 && Ratings.Count == 0 && !IsOutcomeChanged && Scores.All(score => score.Change == 0);

    /// <summary>Compares what two knowledge versions say to the same answers.</summary>
    /// <param name="then">The former version.</param>
    /// <param name="now">The later version.</param>
    /// <param name="answers">Answers to the questionnaire of the former version.</param>
    public static KnowledgeChange Between(Advisor then, Advisor now, Answers answers)
    {
        var (kept, gone) = Reread(answers, now);
        var before = then.Recommend(answers);
        var after = now.Recommend(kept);
        var found = DifferenceFinder.Find(before, after, ScoreSteps.AgedOf(before.Ledger, after.Ledger), gone);
        var steps = new ScoreSteps(before.Ledger, after.Ledger, found);
        var differences = found
            .Select(difference => difference with { Effects = steps.EffectsOf(difference) })
            .OrderByDescending(difference => difference.Effects.Select(effect => Math.Abs(effect.Points)).DefaultIfEmpty().Max())
            .ToList();
        return new(before, after, gone, steps.Scores, RatingDifference.AllOf(steps, differences), differences);
    }

    // Pair by pair first: one option that is gone must not take the other answers to its question with it.
    private static (Answers Kept, IReadOnlyList<AnswerError> Gone) Reread(Answers answers, Advisor now)
    {
        var gone = new List<AnswerError>();
        var known = new List<KeyValuePair<string, string>>();
        foreach (var pair in answers.Pairs)
        {
            var errors = now.Questionnaire.Read([pair]).Errors;
            gone.AddRange(errors);
            if (errors.Count == 0)
            {
                known.Add(pair);
            }
        }

        var reading = now.Questionnaire.Read(known);
        gone.AddRange(reading.Errors);
        return (reading.Answers, gone);
    }

    private static IEnumerable<(string Part, string Framework)> SplitOf(Recommendation recommendation) =>
        recommendation.Outcome.Split.Select(part => (part.Part.Id, part.Framework.Slug));
}

/// <summary>A framework's score then and now, and what moved it. All in score points to one decimal, as printed.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Then">0 to 100.</param>
/// <param name="Ageing">What the passing of time did: older evidence counts less.</param>
/// <param name="Evidence">What changed claims, articles, needs and editor ratings did.</param>
/// <param name="Weights">What changed effects and lost answers did.</param>
/// <param name="Now">0 to 100: then, ageing, evidence and weights added up.</param>
public sealed record ScoreChange(
    Framework Framework, decimal Then, decimal Ageing, decimal Evidence, decimal Weights, decimal Now)
{
    /// <summary>−100 to 100.</summary>
    public decimal Change => Now - Then;

    internal static ScoreChange Of(Framework framework, params ReadOnlySpan<long> units)
    {
        Span<decimal> printed = stackalloc decimal[units.Length];
        for (var at = 0; at < units.Length; at++)
        {
            printed[at] = Ledger.PrintedTenths(units[at]) / 10m;
        }

        return new(framework, printed[0], printed[1] - printed[0], printed[2] - printed[1], printed[3] - printed[2], printed[3]);
    }
}

/// <summary>What one difference did to a score.</summary>
/// <param name="Framework">Whose score.</param>
/// <param name="Points">Score points to one decimal, as printed; never 0.</param>
public sealed record ScoreEffect(Framework Framework, decimal Points);

/// <summary>What kind of difference between two knowledge versions.</summary>
public enum DifferenceKind
{
    /// <summary>An answer that the later version does not know.</summary>
    AnswerGone,

    /// <summary>A question that the later version asks beside.</summary>
    QuestionNew,

    /// <summary>An answered question or a chosen option reads otherwise, or there is a further option.</summary>
    Wording,

    /// <summary>An answered question is about other parts of the project, of those chosen.</summary>
    Concerns,

    /// <summary>A chosen option adds other points to a need, or “not sure” is the mean of more or fewer options.</summary>
    Effect,

    /// <summary>A framework that only one of the versions knows.</summary>
    Framework,

    /// <summary>A need that weighs in is new, gone, or ages its claims otherwise.</summary>
    Need,

    /// <summary>A claim on a need that weighs in.</summary>
    Claim,

    /// <summary>The trust in an article that counts, or its date.</summary>
    Article,

    /// <summary>A rating set by an editor.</summary>
    EditorRating,

    /// <summary>The passing of time.</summary>
    Ageing,

    /// <summary>A must-have is met by another set of frameworks.</summary>
    MustHave,
}

/// <summary>One difference between two knowledge versions.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Id">The stable id of what differs: of a claim, an article, a need, …</param>
/// <param name="Sentence">What was, and what is, in plain text; without a full stop.</param>
/// <param name="Framework">The slug of the framework it is about, or null.</param>
/// <param name="Need">The id of the need it is about, or null.</param>
/// <param name="Claim">The claim as it is now, or as it was when it is gone; null for other kinds.</param>
public sealed record KnowledgeDifference(
    DifferenceKind Kind, string Id, string Sentence, string? Framework = null, string? Need = null, Claim? Claim = null)
{
    /// <summary>
    /// The scores it moved, in the order of the catalogue; empty when it moved none that is printed. Those of all
    /// differences add up to the change of each score.
    /// </summary>
    public IReadOnlyList<ScoreEffect> Effects { get; init; } = [];
}
