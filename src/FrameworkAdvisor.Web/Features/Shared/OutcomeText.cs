using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>An outcome in a few words, for tables.</summary>
public static class OutcomeText
{
    public static string Of(Outcome outcome) => outcome switch
    {
        { Split.Count: > 0 } => Words.List(outcome.Split.GroupBy(advice => advice.Framework.Name)
            .Select(own => $"{own.Key} for {Words.List(own.Select(advice => advice.Part.Id))}")),
        { Kind: OutcomeKind.One } => $"{outcome.Framework!.Name}, {outcome.Label}",
        _ => Words.For(outcome.Kind),
    };

    /// <summary>The same with who is ahead where none is named, and with what is advised for the whole beside a split.</summary>
    public static string Of(Recommendation? recommendation) => recommendation switch
    {
        null => "no result",
        { Outcome: { Kind: OutcomeKind.Either or OutcomeKind.TooClose } outcome, Leader: { } leader } => $"{Of(outcome)}, {leader.Framework.Name} ahead",
        { Outcome: { Split.Count: > 0 } outcome } => $"{Of(outcome)}; the whole {outcome.Framework?.Name ?? "unsettled"}",
        _ => Of(recommendation.Outcome),
    };
}
