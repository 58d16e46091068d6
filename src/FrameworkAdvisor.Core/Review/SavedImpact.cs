using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Review;

/// <summary>What edits do to answers that somebody saved, without a word of what they are.</summary>
/// <param name="IsOutcomeChanged">Whether something else would be advised.</param>
/// <param name="AreScoresChanged">Whether any printed score is another.</param>
/// <param name="Because">What did most of it, where something else would be advised; null otherwise.</param>
public sealed record SavedImpact(bool IsOutcomeChanged, bool AreScoresChanged, ImpactCause? Because)
{
    /// <summary>Compares what both sides say to as many of the answers as the former one knows.</summary>
    /// <param name="former">The former state of the knowledge.</param>
    /// <param name="later">The later state.</param>
    /// <param name="edits">What was edited in between.</param>
    /// <param name="answers">Key and value of each answer, importance and must-have.</param>
    public static SavedImpact Of(Advisor former, Advisor later, Edits edits, IEnumerable<KeyValuePair<string, string>> answers)
    {
        var pairs = answers.ToList();
        var known = KnownTo(former, pairs);
        var (before, after) = (former.Recommend(known), later.Recommend(KnownTo(later, pairs)));
        var isOutcomeChanged = !Impact.SameOutcome(before.Outcome, after.Outcome);
        return new(
            isOutcomeChanged,
            ScoreMove.AllOf(before, after).Any(score => score.Before != score.After),
            isOutcomeChanged && Impact.Of(former, later, edits, known).Causes is [var first, ..] ? first : null);
    }

    // Pair by pair where something is unknown: one option that is gone must not take the other answers to its question with it.
    private static Answers KnownTo(Advisor advisor, List<KeyValuePair<string, string>> pairs)
    {
        var reading = advisor.Questionnaire.Read(pairs);
        return reading.Errors.Count == 0
            ? reading.Answers
            : advisor.Questionnaire.Read(pairs.Where(pair => advisor.Questionnaire.Read([pair]).Errors.Count == 0)).Answers;
    }
}

/// <summary>The same of many, counted.</summary>
/// <param name="Saved">How many there are.</param>
/// <param name="Outcomes">For how many something else would be advised.</param>
/// <param name="Scores">For how many a printed score would be another.</param>
/// <param name="Because">What did most of it to how many of those that would be advised something else, the most first.</param>
public sealed record SavedImpacts(int Saved, int Outcomes, int Scores, IReadOnlyList<(ImpactCause Cause, int Times)> Because)
{
    /// <summary>Counts.</summary>
    public static SavedImpacts Of(IReadOnlyCollection<SavedImpact> all) => new(
        all.Count,
        all.Count(one => one.IsOutcomeChanged),
        all.Count(one => one.AreScoresChanged),
        [
            .. all.Select(one => one.Because).OfType<ImpactCause>()
                .GroupBy(cause => string.Join('\n', cause.Edits.Select(edit => $"{edit.Key.Kind} {edit.Key.Id}")), StringComparer.Ordinal)
                .Select(group => (group.First(), group.Count()))
                .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Item1.Sentence, StringComparer.Ordinal),
        ]);
}
