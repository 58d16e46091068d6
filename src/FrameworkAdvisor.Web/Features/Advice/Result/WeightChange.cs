using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>A need that would have to count for more, or for less, for another framework to lead.</summary>
/// <param name="Need">Id of the need.</param>
/// <param name="Sentence">"“Security” would have to count for more than 31.2 % instead of 12.0 %: then Flask would lead."</param>
/// <param name="Step">The importance that does as much, or null: "“Protection” critical instead of normal does that".</param>
/// <param name="StepHref">The result with it.</param>
public sealed record WeightChange(string Need, string Sentence, string? Step, string? StepHref)
{
    /// <summary>The smallest change of a share first.</summary>
    public static IReadOnlyList<WeightChange> Of(Recommendation recommendation) =>
    [
        .. recommendation.WeightFlips
            .SelectMany(flip => flip.Ends.Select(end => (flip, end)))
            .OrderBy(pair => Math.Abs(pair.end.Share - pair.flip.Share))
            .Select(pair => Of(recommendation, pair.flip, pair.end)),
    ];

    private static WeightChange Of(Recommendation recommendation, WeightFlip flip, WeightEnd end) => new(
        flip.Need.Id,
        $"\u201c{flip.Need.Name}\u201d{(flip.Share > 0 ? "" : ", which none of your answers touches,")} {Condition(flip, end)}: then {end.Leader.Name} would lead.",
        end.Step is { } step
            ? $"\u201c{step.Question.Label}\u201d {Words.For(step.Answers.ImportanceOf(step.Question.Id))} "
                + $"instead of {Words.For(recommendation.Answers.ImportanceOf(step.Question.Id))} does that"
            : null,
        end.Step is { } change ? AdviceAddress.Result(change.Answers) : null);

    private static string Condition(WeightFlip flip, WeightEnd end)
    {
        var now = NumberText.Percent(flip.PrintedShare);
        var than = end.IsAbove ? "more" : "less";
        return end switch
        {
            { IsTied: true } => $"would only have to count for any {than} than its {now}",
            _ when end.PrintedShare == flip.PrintedShare => $"would only have to count for slightly {than} than its {now}",
            { IsAbove: true, PrintedShare: 100 } => $"would have to count for nearly everything, not {now}",
            { IsAbove: false, PrintedShare: 0 } => $"would have to count for next to nothing, not {now}",
            _ when flip.Share == 0 => $"would have to count for more than {NumberText.Percent(end.PrintedShare)}",
            _ => $"would have to count for {than} than {NumberText.Percent(end.PrintedShare)} instead of {now}",
        };
    }
}
