using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>The few reasons worth telling about a framework: one choice for every page and report.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Rival">What it is compared with: the next ranked, or else the first that must-haves exclude.</param>
/// <param name="For">What clearly speaks for it, strongest first; at most <see cref="MostFor"/>.</param>
/// <param name="Against">
/// What speaks against it: the strongest, clear or not, and a second if that is clear. Null where no winner is named:
/// there the rival has an argument of its own.
/// </param>
public sealed record Argument(
    Framework Framework, Framework Rival, IReadOnlyList<Reason> For, IReadOnlyList<Reason>? Against)
{
    /// <summary>How many reasons are told for a framework.</summary>
    public const int MostFor = 3;

    /// <summary>How many reasons are told against it.</summary>
    public const int MostAgainst = 2;

    internal static IReadOnlyList<Argument> Of(Recommendation recommendation)
    {
        if (recommendation.Leader?.Framework is not { } leader || RivalIn(recommendation) is not { } rival)
        {
            return [];
        }

        if (recommendation.Outcome.Framework is not null)
        {
            var reasons = recommendation.Reasons(leader.Slug, rival.Slug);
            return [new(leader, rival, Reason.ClearlyFor(reasons), Reason.Against(reasons))];
        }

        // In the order of the catalogue, so that nothing here names a winner after all.
        return recommendation.Ledger.Advisor.PositionOf(leader.Slug) < recommendation.Ledger.Advisor.PositionOf(rival.Slug)
            ? [Between(recommendation, leader, rival), Between(recommendation, rival, leader)]
            : [Between(recommendation, rival, leader), Between(recommendation, leader, rival)];
    }

    private static Framework? RivalIn(Recommendation recommendation) =>
        (recommendation.RunnerUp ?? recommendation.Standings.FirstOrDefault(standing => standing.IsExcluded))?.Framework;

    private static Argument Between(Recommendation recommendation, Framework framework, Framework rival) =>
        new(framework, rival, Reason.ClearlyFor(recommendation.Reasons(framework.Slug, rival.Slug)), null);
}
