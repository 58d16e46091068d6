using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What a recommendation owes to its must-haves: what would be advised without those that exclude a framework.</summary>
/// <param name="Needs">Those must-haves.</param>
/// <param name="Then">The recommendation without them.</param>
/// <param name="Decide">Whether the advice would be another: another kind, another framework, or for a part another one.</param>
public sealed record LiftedMustHaves(IReadOnlyList<Need> Needs, Recommendation Then, bool Decide)
{
    internal static LiftedMustHaves? Of(Recommendation recommendation)
    {
        var needs = recommendation.Standings.SelectMany(standing => standing.Failed).Select(check => check.Need).Distinct().ToList();
        if (recommendation.Outcome is not { Kind: OutcomeKind.One or OutcomeKind.Both } || needs.Count == 0)
        {
            return null;
        }

        var answers = recommendation.Answers.WithMustHaves(recommendation.Answers.MustHaves.Except(needs.Select(need => need.Id)));
        var then = recommendation.Ledger.Advisor.Recommend(answers);
        return new(needs, then, !IsSameAdvice(recommendation.Outcome, then.Outcome));
    }

    // What is advised: for a split the framework of each part, whoever leads over all; else the one that is named.
    private static bool IsSameAdvice(Outcome one, Outcome other) =>
        one.Kind == other.Kind && (one.Kind == OutcomeKind.Both ? Split(one).SequenceEqual(Split(other)) : one.Framework == other.Framework);

    private static IEnumerable<(string Part, Framework? Framework)> Split(Outcome outcome) =>
        outcome.Split.Select(part => (part.Part.Id, part.IsSettled || outcome.Framework is not null ? part.Framework : null));
}
