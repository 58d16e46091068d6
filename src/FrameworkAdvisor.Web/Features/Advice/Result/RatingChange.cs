using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>A rating that would have to be another for another framework to lead.</summary>
/// <param name="Need">Id of the need.</param>
/// <param name="Subject">"The rating of Django on Security".</param>
/// <param name="Href">All claims behind it.</param>
/// <param name="Condition">"would have to fall from 8.1 to below 4.2, 3.1 standard errors: then Flask would lead."</param>
public sealed record RatingChange(string Need, string Subject, string Href, string Condition)
{
    /// <summary>Those that the scale leaves room for, the least improbable (fewest standard errors) first.</summary>
    public static IReadOnlyList<RatingChange> Of(Recommendation recommendation) =>
    [
        .. recommendation.RatingFlips
            .SelectMany(flip => new[] { (flip.Need, move: flip.Fall), (flip.Need, move: flip.Rise) })
            .Where(pair => pair.move.IsPossible)
            .OrderBy(pair => pair.move.StandardErrors)
            .Select(pair => Of(pair.Need, pair.move)),
    ];

    private static RatingChange Of(Need need, RatingMove move) => new(
        need.Id,
        $"The rating of {move.Framework.Name} on {need.Name}",
        $"/criteria/{need.Criterion}#{need.Id}-{move.Framework.Slug}",
        $"would {Distance(move)}, {NumberText.OneDecimal(move.StandardErrors)} standard errors: "
            + $"{(move.IsByMustHave ? "it would then lack a must-have, and" : "then")} {move.Leader.Name} would lead.");

    private static string Distance(RatingMove move)
    {
        var (now, then) = (NumberText.OneDecimal(move.Rating.Value), NumberText.OneDecimal(move.PrintedTo));
        return (move.IsRise, now == then) switch
        {
            (true, true) => $"only have to rise slightly above {now}",
            (true, false) => $"have to rise from {now} to above {then}",
            (false, true) => $"only have to fall slightly below {now}",
            (false, false) => $"have to fall from {now} to {(move.IsByMustHave ? "" : "below ")}{then}",
        };
    }
}
