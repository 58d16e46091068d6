using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>One change of an answer after which another framework leads.</summary>
/// <param name="Condition">"If “Scope” were “Tiny” instead of “Large”".</param>
/// <param name="Consequence">"Flask would lead".</param>
/// <param name="Scores">The scores after it, as its own result page prints them.</param>
/// <param name="Href">That result.</param>
/// <param name="Kind">What changes.</param>
/// <param name="Flip">The change.</param>
public sealed record WhatIf(string Condition, string Consequence, string Scores, string Href, WhatIfKind Kind, QuestionFlip Flip)
{
    private const int MostOfAKind = 6;
    private const int MostNamedFirst = 2;

    /// <summary>In score points: with less, the page behind the change says that either will do.</summary>
    private const decimal NoticeableLead = (decimal)ModelConstants.NegligibleRegret * 10;

    /// <summary>The nearest changes of each kind, those of answers given first.</summary>
    public static IReadOnlyList<WhatIf> Of(Advisor advisor, Recommendation recommendation) =>
        recommendation.Outcome is { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null }
            ? [.. recommendation.Flips
                .GroupBy(flip => KindOf(recommendation.Answers, flip))
                .OrderBy(kind => kind.Key)
                .SelectMany(kind => kind.Take(MostOfAKind))
                .Select(flip => Of(advisor, recommendation, flip))]
            : [];

    /// <summary>The few to be named first: of the first kind, with what the advice would be then.</summary>
    /// <remarks>What changes the advice goes before what only tips an even balance.</remarks>
    public static IReadOnlyList<WhatIf> FirstOf(Advisor advisor, IReadOnlyList<WhatIf> all) =>
    [
        .. all.OrderBy(one => one.Kind).ThenByDescending(one => one.Flip.Lead >= NoticeableLead).Take(MostNamedFirst)
            .Select(one => one with { Consequence = AdviceAfter(advisor.Recommend(one.Flip.Answers), one.Flip) }),
    ];

    private static string AdviceAfter(Recommendation after, QuestionFlip flip) => after.Outcome.Kind switch
    {
        OutcomeKind.TooClose => $"it would be too close to call, {flip.Leader.Name} barely ahead",
        OutcomeKind.Either => $"either would do, {flip.Leader.Name} a hair ahead",
        OutcomeKind.Both => $"the advice would be: {Verdict.Of(after).Headline.TrimEnd('.')}",
        _ => $"{flip.Leader.Name} would lead",
    };

    private static WhatIf Of(Advisor advisor, Recommendation recommendation, QuestionFlip flip)
    {
        var ledger = advisor.Weigh(flip.Answers);
        var standings = recommendation.Standings.Where(standing => !standing.IsExcluded);
        return new(
            "If " + RecommendationText.Condition(recommendation.Answers, flip),
            $"{flip.Leader.Name} would lead",
            string.Join(", ", standings
                .Select(standing => (standing.Framework.Name, score: ledger.PrintedScore(standing.Framework.Slug)))
                .OrderByDescending(pair => pair.score)
                .ThenByDescending(pair => pair.Name == flip.Leader.Name)
                .Select(pair => $"{pair.Name} {NumberText.OneDecimal(pair.score)}")),
            AdviceAddress.Result(flip.Answers),
            KindOf(recommendation.Answers, flip),
            flip);
    }

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
}
