using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>What would change who leads one part of the project.</summary>
/// <param name="Part">The part.</param>
/// <param name="Lines">The nearest single changes of its own leader.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Nothing">What is said where there is none.</param>
public sealed record PartChanges(Option Part, IReadOnlyList<PartChange> Lines, int Total, string Nothing)
{
    private const int MostOfAPart = 4;

    /// <summary>One per part for <c>both</c>; otherwise none.</summary>
    public static IReadOnlyList<PartChanges> Of(Recommendation recommendation) =>
    [
        .. recommendation.Outcome.Split.Select(part =>
        {
            var flips = recommendation.PartFlips.Where(flip => flip.Part == part.Part).ToList();
            return new PartChanges(
                part.Part,
                [.. flips.Take(MostOfAPart).Select(flip => new PartChange(
                    "If " + RecommendationText.Condition(recommendation.Answers, flip.Flip),
                    WhatDecides.Consequence(flip),
                    AdviceAddress.LinkToResult(flip.Flip.Answers)))],
                flips.Count,
                WhatDecides.Nothing(recommendation.Outcome, part) + ".");
        }),
    ];
}

/// <param name="Condition">"If “Scope” were “Tiny” instead of “Large”".</param>
/// <param name="Consequence">"Flask would lead it".</param>
/// <param name="Href">The result after it.</param>
public sealed record PartChange(string Condition, string Consequence, AnswersLink Href);
