using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>A need that would have to count for more, or for less, for another framework to lead.</summary>
/// <param name="Need">Id of the need.</param>
/// <param name="Sentence">"“Security” would have to count for more than 31.2 % instead of 12.0 %: then Flask would lead."</param>
/// <param name="Step">The importance that does as much, or null: "“Protection” critical instead of normal does that".</param>
/// <param name="StepHref">The result with it.</param>
public sealed record WeightChange(string Need, string Sentence, string? Step, AnswersLink? StepHref)
{
    /// <summary>The smallest change of a share first.</summary>
    public static IReadOnlyList<WeightChange> Of(Recommendation recommendation) =>
        [.. ChangeText.Nearest(recommendation.WeightFlips).Select(pair => Of(recommendation, pair.Flip, pair.End))];

    private static WeightChange Of(Recommendation recommendation, WeightFlip flip, WeightEnd end) => new(
        flip.Need.Id,
        NumberText.Unbroken(ChangeText.Sentence(recommendation.Outcome, flip, end)),
        end.Step is { } step ? ChangeText.Step(recommendation.Answers, step) : null,
        end.Step is { } change ? AdviceAddress.LinkToResult(change.Answers) : null);
}
