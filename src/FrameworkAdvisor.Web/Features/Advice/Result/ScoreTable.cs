using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>Where each framework stands.</summary>
/// <param name="Columns">Best first; in the order of the catalogue where no winner is named.</param>
/// <param name="HasScores">Whether anything was weighed.</param>
/// <param name="HasMustHaves">Whether anything is a must-have.</param>
public sealed record ScoreTable(IReadOnlyList<ScoreColumn> Columns, bool HasScores, bool HasMustHaves)
{
    /// <summary>Whether the order needs a row of its own: between two that are ranked, the sentence above has said it.</summary>
    public bool HasOrder => Columns.Count > 2 || Columns.Any(column => column.Standing.LacksEvidence);

    /// <summary>Whether evidence is missing on anything that weighs.</summary>
    public bool HasGaps => Columns.Any(column => column.Standing.Coverage < 1);

    public static ScoreTable Of(Catalogue catalogue, Recommendation recommendation)
    {
        var outcome = recommendation.Outcome;
        var namesNobody = outcome.Kind is OutcomeKind.TooClose or OutcomeKind.Either or OutcomeKind.NoAnswers
            || (outcome.Kind == OutcomeKind.Both && outcome.Framework is null);
        var standings = namesNobody
            ? catalogue.Frameworks.Select(framework => recommendation.Standings.First(standing => standing.Framework == framework))
            : recommendation.Standings;
        var isAlone = recommendation.Standings.Count(standing => standing.IsRanked) == 1;
        return new(
            [.. standings.Select(standing => ScoreColumn.Of(standing, recommendation.Robustness, isAlone))],
            recommendation.Standings.Any(standing => standing.PrintedScore is not null),
            recommendation.Answers.MustHaves.Count > 0);
    }
}

/// <param name="Standing">Where it stands.</param>
/// <param name="First">How often it comes first in the variations.</param>
/// <param name="MustHaves">Each must-have with what is known of it.</param>
public sealed record ScoreColumn(Standing Standing, string First, IReadOnlyList<MustHaveLine> MustHaves)
{
    public static ScoreColumn Of(Standing standing, Robustness? robustness, bool isAlone) => new(
        standing,
        standing switch
        {
            { IsExcluded: true } => "out: lacks a must-have",
            { IsRanked: false } => "not ranked: not enough evidence",
            _ when isAlone => "the only one ranked",
            _ => robustness!.ProbabilityBest(standing.Framework.Slug) == 0
                ? "hardly ever"
                : $"about {NumberText.Whole(Outcome.OfHundred(robustness.ProbabilityBest(standing.Framework.Slug)))} of 100",
        },
        [.. standing.MustHaves.Select(MustHaveLine.Of)]);
}

/// <param name="Check">The must-have and how it stands.</param>
/// <param name="Sign">A tick, a cross or a question mark.</param>
/// <param name="Words">What the sign means.</param>
public sealed record MustHaveLine(MustHaveCheck Check, string Sign, string Words)
{
    public string State => Check.State.ToString().ToLowerInvariant();

    public string Rating => $"{NumberText.OneDecimal(Check.Rating.Value)} of 10";

    public static MustHaveLine Of(MustHaveCheck check) => check.State switch
    {
        MustHaveState.Pass => new(check, "\u2713", "has"),
        MustHaveState.Fail => new(check, "\u2717", "lacks"),
        _ => new(check, "?", "check this:"),
    };
}
