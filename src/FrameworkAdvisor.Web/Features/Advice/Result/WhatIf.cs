using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>One change of an answer after which another framework leads.</summary>
/// <param name="Condition">"If “Scope” were “Tiny” instead of “Large”".</param>
/// <param name="Consequence">"Flask would lead".</param>
/// <param name="Scores">The scores after it, as its own result page prints them.</param>
/// <param name="Href">That result.</param>
/// <param name="Kind">What changes.</param>
/// <param name="Answers">All answers after it.</param>
/// <param name="Leader">Who leads then.</param>
/// <param name="Lead">By how many score points.</param>
public sealed record WhatIf(
    string Condition, string Consequence, string Scores, AnswersLink Href, WhatIfKind Kind, Answers Answers, Framework Leader, decimal Lead)
{
    private const int MostOfAKind = 6;
    private const int MostNamedFirst = 2;

    /// <summary>In score points: a choice that costs less than this on average does not matter.</summary>
    private const decimal NoticeableLead = (decimal)ModelConstants.NegligibleRegret * 10;

    /// <summary>The nearest changes of each kind, those of answers given first.</summary>
    public static IReadOnlyList<WhatIf> Of(Advisor advisor, Recommendation recommendation) =>
        recommendation.Outcome.Kind is OutcomeKind.One or OutcomeKind.Both or OutcomeKind.TooClose or OutcomeKind.Either
            ? [.. recommendation.Flips
                .GroupBy(flip => KindOf(recommendation.Answers, flip))
                .OrderBy(kind => kind.Key)
                .SelectMany(kind => kind.Take(MostOfAKind))
                .Select(flip => Of(advisor, recommendation, flip))
                .Concat(recommendation.MustHaveFlips.Take(MostOfAKind).Select(flip => Of(recommendation, flip)))]
            : [];

    /// <summary>The few to be named first: of the first kind, with what the advice would be then.</summary>
    /// <remarks>
    /// What changes the advice goes before what only tips an even balance. What the advice owes to its must-haves is said
    /// in a sentence of its own.
    /// </remarks>
    public static IReadOnlyList<WhatIf> FirstOf(Advisor advisor, IReadOnlyList<WhatIf> all) =>
    [
        .. all.Where(one => one.Kind != WhatIfKind.MustHave).OrderBy(one => one.Kind).ThenByDescending(one => one.Lead >= NoticeableLead)
            .Take(MostNamedFirst)
            .Select(one => one with { Consequence = AdviceAfter(advisor.Recommend(one.Answers), one.Leader) }),
    ];

    private static string AdviceAfter(Recommendation after, Framework leader) => after.Outcome.Kind switch
    {
        OutcomeKind.TooClose => $"it would be too close to call, {leader.Name} barely ahead",
        OutcomeKind.Either => $"either would do, {leader.Name} a hair ahead",
        OutcomeKind.Both => $"the advice would be: {Verdict.Of(after).Headline.TrimEnd('.')}",
        _ => $"{leader.Name} would lead",
    };

    private static WhatIf Of(Advisor advisor, Recommendation recommendation, QuestionFlip flip)
    {
        var scores = advisor.PrintedScores(flip.Answers);
        var standings = recommendation.Standings.Where(standing => !standing.IsExcluded);
        return new(
            "If " + RecommendationText.Condition(recommendation.Answers, flip),
            RecommendationText.WouldLead(recommendation.Outcome, flip.Leader),
            string.Join(", ", standings
                .Select(standing => (standing.Framework.Name, score: scores[standing.Framework.Slug]))
                .OrderByDescending(pair => pair.score)
                .ThenByDescending(pair => pair.Name == flip.Leader.Name)
                .Select(pair => $"{pair.Name} {NumberText.OneDecimal(pair.score)}")),
            AdviceAddress.LinkToResult(flip.Answers),
            KindOf(recommendation.Answers, flip),
            flip.Answers,
            flip.Leader,
            flip.Lead);
    }

    // A must-have moves no score: it only keeps frameworks out, or lets them in.
    private static WhatIf Of(Recommendation recommendation, MustHaveFlip flip) => new(
        "If " + RecommendationText.Condition(flip),
        RecommendationText.WouldLead(recommendation.Outcome, flip.Leader),
        string.Join(", ", flip.RankedAfter(recommendation)
            .Select(standing => $"{standing.Framework.Name} {NumberText.OneDecimal(standing.PrintedScore ?? 0)}")),
        AdviceAddress.LinkToResult(flip.Answers),
        WhatIfKind.MustHave,
        flip.Answers,
        flip.Leader,
        flip.Lead);

    private static WhatIfKind KindOf(Answers answers, QuestionFlip flip) =>
        flip.IsImportance ? WhatIfKind.OtherImportance
        : answers.To(flip.Question.Id) is null ? WhatIfKind.OpenQuestion
        : WhatIfKind.OtherAnswer;
}

/// <summary>What changes, in the order in which it matters to a reader.</summary>
public enum WhatIfKind
{
    /// <summary>An answer that was given.</summary>
    OtherAnswer,

    /// <summary>A question that was left open is answered.</summary>
    OpenQuestion,

    /// <summary>The importance of a question.</summary>
    OtherImportance,

    /// <summary>A must-have is named no longer, or named too.</summary>
    MustHave,
}
