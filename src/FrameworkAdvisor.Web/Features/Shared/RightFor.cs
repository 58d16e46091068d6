using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>What a framework is right for, answers aside: the needs that weigh most where it comes first.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="First">"about 45 of 100".</param>
/// <param name="Needs">The needs that weigh more there than they would on average, heaviest first.</param>
public sealed record RightFor(Framework Framework, string First, IReadOnlyList<Need> Needs)
{
    private const int MostNeeds = 5;

    public static IReadOnlyList<RightFor> All(Advisor advisor) => [.. advisor.CentralWeights.Select(Of)];

    public static RightFor Of(CentralWeights weights) => new(
        weights.Framework,
        weights.Needs.Count == 0 ? "none" : $"about {NumberText.Whole(Outcome.OfHundred(weights.Acceptability))} of 100",
        [.. weights.Needs.Where(pair => pair.Weight * weights.Needs.Count > 1).Take(MostNeeds).Select(pair => pair.Need)]);
}
