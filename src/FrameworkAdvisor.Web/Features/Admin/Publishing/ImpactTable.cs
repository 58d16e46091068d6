using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Admin.Publishing;

/// <summary>What changes of the draft do to scenarios, and, counted without a word of theirs, to saved decisions.</summary>
/// <param name="Outcomes">Scenarios that come out otherwise, are new, or are gone.</param>
/// <param name="Sureness">Scenarios that come out as before, more or less surely.</param>
/// <param name="Scores">Scenarios that come out as before and as surely, with other scores.</param>
/// <param name="Unchanged">How many stay as they are.</param>
/// <param name="Decisions">Saved decisions, counted.</param>
/// <param name="AreDecisionsPart">Whether there are more than were looked at.</param>
public sealed record ImpactTable(
    IReadOnlyList<ImpactRow> Outcomes, IReadOnlyList<ImpactRow> Sureness, IReadOnlyList<ImpactRow> Scores, int Unchanged, SavedImpacts Decisions, bool AreDecisionsPart)
{
    /// <summary>Each takes two recommendations: of more saved decisions only the last ones are looked at.</summary>
    public const int MostDecisions = 300;

    public static ImpactTable Of(IReadOnlyList<ScenarioImpact> scenarios, SavedImpacts decisions, bool areDecisionsPart)
    {
        var touched = scenarios.Where(one => one.Impact.IsAny || one.IsNew || one.IsGone).ToList();
        var same = touched.Where(one => !IsOther(one)).OrderByDescending(LargestMove).Select(ImpactRow.Of).ToList();
        return new(
            [.. touched.Where(IsOther).Select(ImpactRow.Of)],
            same.FindAll(row => row.Before != row.After),
            same.FindAll(row => row.Before == row.After),
            scenarios.Count - touched.Count,
            decisions,
            areDecisionsPart);
    }

    private static decimal LargestMove(ScenarioImpact one) => one.Impact.Scores.Max(score => Math.Abs(score.After - score.Before ?? 0));

    private static bool IsOther(ScenarioImpact one) => one.Impact.IsOutcomeChanged || one.Impact.IsLeaderChanged || one.IsNew || one.IsGone;
}

/// <param name="Id">The scenario's.</param>
/// <param name="Title">The case in a few words.</param>
/// <param name="State">"new", "gone", or empty.</param>
/// <param name="Before">The outcome in words.</param>
/// <param name="After">The outcome in words.</param>
/// <param name="Scores">For each framework its score before and after.</param>
/// <param name="Causes">What did it, the strongest first.</param>
/// <param name="MoreCauses">How many more there are.</param>
public sealed record ImpactRow(
    string Id, string Title, string State, string Before, string After, IReadOnlyList<string> Scores, IReadOnlyList<CauseLine> Causes, int MoreCauses)
{
    private const int MostCauses = 4;

    public static ImpactRow Of(ScenarioImpact one) => new(
        one.Scenario.Id,
        one.Scenario.Title,
        one.IsNew ? "new" : one.IsGone ? "gone" : "",
        one.IsNew ? "–" : OutcomeText.Of(one.Impact.Before),
        one.IsGone ? "–" : OutcomeText.Of(one.Impact.After),
        [.. one.Impact.Scores.Where(score => score.Before is not null || score.After is not null).Select(TextOf)],
        [.. one.Impact.Causes.Take(MostCauses).Select(CauseLine.Of)],
        Math.Max(0, one.Impact.Causes.Count - MostCauses));

    public static string TextOf(ScoreMove score) => (score.Before, score.After) switch
    {
        ({ } was, { } isNow) when was == isNow => $"{score.Framework.Name} {NumberText.OneDecimal(was)}",
        ({ } was, { } isNow) => $"{score.Framework.Name} {NumberText.OneDecimal(was)} → {NumberText.OneDecimal(isNow)}",
        ({ } was, null) => $"{score.Framework.Name} {NumberText.OneDecimal(was)} → none",
        (_, { } isNow) => $"{score.Framework.Name} {NumberText.OneDecimal(isNow)}",
        _ => "",
    };
}

/// <param name="Sentences">The edits behind it by stable id, or what the passing of time did.</param>
/// <param name="Points">What it moved: "Django +1.2, Flask −0.3"; empty where it moves no score.</param>
public sealed record CauseLine(IReadOnlyList<string> Sentences, string Points)
{
    private const int MostSentences = 3;

    public static CauseLine Of(ImpactCause cause)
    {
        var told = cause.IsTime ? [cause.Sentence] : cause.Edits.SelectMany(TextOf).ToList();
        return new(
            told.Count <= MostSentences ? told : [.. told.Take(MostSentences), $"and {NumberText.Whole(told.Count - MostSentences)} more"],
            string.Join(", ", cause.Effects.Select(effect => $"{effect.Framework.Name} {NumberText.WithSign(effect.Points)}")));
    }

    // Only what bears on results: a claim that also reads otherwise moved nothing by that.
    private static IEnumerable<string> TextOf(ItemChange change)
    {
        var sentences = change.Sentences().ToList();
        var counting = sentences.Zip(change.Told).Where(pair => counts.Contains(pair.Second.Name)).Select(pair => pair.First).ToList();
        return counting.Count > 0 ? counting : sentences;
    }

    private static readonly HashSet<string> counts =
        ["points", "stance", "status", "framework", "need", "article", "as-of", "trust", "published", "updated", "value", "standard-error", "half-life-months", "concerns", "several", "query"];
}
