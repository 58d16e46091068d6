using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>A rating that would have to be another for another framework to lead.</summary>
/// <param name="Need">Id of the need.</param>
/// <param name="Subject">"The rating of Django on Security".</param>
/// <param name="Href">All claims behind it.</param>
/// <param name="Condition">"would have to fall from 8.1 to below 4.2, 3.1 standard errors: then Flask would lead."</param>
public sealed record RatingChange(string Need, string Subject, string Href, string Condition)
{
    /// <summary>The least improbable first.</summary>
    public static IReadOnlyList<RatingChange> Of(Catalogue catalogue, Recommendation recommendation) =>
        [.. ChangeText.Likeliest(recommendation.RatingFlips).Select(pair => Of(catalogue, recommendation.Outcome, pair.Need, pair.Move))];

    private static RatingChange Of(Catalogue catalogue, Outcome outcome, Need need, RatingMove move) => new(
        need.Id,
        ChangeText.Subject(need, move),
        RatingAddress.Of(catalogue, need.Id, move.Framework.Slug),
        ChangeText.Condition(outcome, move));
}
