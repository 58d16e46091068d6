using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>What a result owes to its must-haves: what would be advised without those that exclude a framework.</summary>
/// <param name="Needs">Those must-haves.</param>
/// <param name="Verdict">The advice without them.</param>
/// <param name="Decide">Whether the advice would be another.</param>
/// <param name="Href">That result.</param>
public sealed record WithoutMustHaves(IReadOnlyList<Need> Needs, Verdict Verdict, bool Decide, string Href)
{
    /// <returns>Null where no framework is named, or none is excluded.</returns>
    public static WithoutMustHaves? Of(Advisor advisor, Recommendation recommendation)
    {
        var needs = recommendation.Standings.SelectMany(standing => standing.Failed).Select(check => check.Need).Distinct().ToList();
        if (recommendation.Outcome is not { Kind: OutcomeKind.One or OutcomeKind.Both } || needs.Count == 0)
        {
            return null;
        }

        var answers = recommendation.Answers.WithMustHaves(recommendation.Answers.MustHaves.Except(needs.Select(need => need.Id)));
        var without = advisor.Recommend(answers);
        return new(needs, Verdict.Of(without), !IsSameAdvice(recommendation.Outcome, without.Outcome), AdviceAddress.Result(answers));
    }

    private static bool IsSameAdvice(Outcome one, Outcome other) =>
        one.Kind == other.Kind
        && one.Framework == other.Framework
        && one.Split.Select(part => (part.Part, part.Framework)).SequenceEqual(other.Split.Select(part => (part.Part, part.Framework)));
}
