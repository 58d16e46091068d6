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
public sealed record WhatIf(string Condition, string Consequence, string Scores, string Href, WhatIfKind Kind)
{
    private const int MostOfAKind = 6;

    /// <summary>The nearest changes of each kind, those of answers given first.</summary>
    public static IReadOnlyList<WhatIf> Of(Advisor advisor, Recommendation recommendation) =>
        recommendation.Outcome is { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null }
            ? [.. recommendation.Flips
                .GroupBy(flip => KindOf(recommendation.Answers, flip))
                .OrderBy(kind => kind.Key)
                .SelectMany(kind => kind.Take(MostOfAKind))
                .Select(flip => Of(advisor, recommendation, flip))]
            : [];

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
                .Select(pair => $"{pair.Name} {NumberText.OneDecimal(pair.score)}")),
            AdviceAddress.Result(flip.Answers),
            KindOf(recommendation.Answers, flip));
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
