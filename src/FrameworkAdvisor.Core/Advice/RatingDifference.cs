using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>A rating that differs between two versions, on a need that weighs in.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Need">The need, as the later version has it.</param>
/// <param name="Then">0 to 10.</param>
/// <param name="Now">0 to 10.</param>
/// <param name="Ageing">Score points to one decimal that the passing of time shifted, weighed as then.</param>
/// <param name="Evidence">Score points to one decimal that changed knowledge shifted, weighed as then.</param>
/// <param name="Because">The differences behind it.</param>
public sealed record RatingDifference(
    Framework Framework, Need Need, double Then, double Now, decimal Ageing, decimal Evidence, IReadOnlyList<KnowledgeDifference> Because)
{
    /// <summary>Score points shifted in all, weighed as then.</summary>
    public decimal Points => Ageing + Evidence;

    internal static IReadOnlyList<RatingDifference> AllOf(ScoreSteps steps, IReadOnlyList<KnowledgeDifference> differences)
    {
        var (then, now) = (steps.Then.Advisor, steps.Now.Advisor);
        return
        [
            .. from framework in steps.Shared
               from need in now.Needs
               where then.Knows(need.Id) && (steps.Then.WeightOf(need.Id) > 0 || steps.Now.WeightOf(need.Id) > 0)
               let was = then.Ratings[framework.Slug, need.Id]
               let rating = now.Ratings[framework.Slug, need.Id]
               let shift = steps.ShiftOf(framework.Slug, need.Id)
               where UnitsOf(then, framework, need) != UnitsOf(now, framework, need) || was.StandardError != rating.StandardError || shift != (0, 0)
               orderby Math.Abs(shift.Ageing + shift.Evidence) descending
               select new RatingDifference(
                   framework,
                   need,
                   was.Value,
                   rating.Value,
                   shift.Ageing / 10m,
                   shift.Evidence / 10m,
                   [.. differences.Where(difference => IsBehind(difference, framework.Slug, need.Id, steps))]),
        ];
    }

    private static long UnitsOf(Advisor advisor, Framework framework, Need need) =>
        advisor.RatingUnits(advisor.PositionOf(framework.Slug), advisor.PositionOfNeed(need.Id));

    /// <summary>Whether the passing of time alone moves a rating.</summary>
    internal static bool IsAged(Advisor then, Advisor aged, string framework, string need) =>
        then.Ratings[framework, need].Value != aged.Ratings[framework, need].Value
        || then.Ratings[framework, need].StandardError != aged.Ratings[framework, need].StandardError;

    private static bool IsBehind(KnowledgeDifference difference, string framework, string need, ScoreSteps steps) => difference.Kind switch
    {
        DifferenceKind.Claim or DifferenceKind.EditorRating => difference.Framework == framework && difference.Need == need,
        DifferenceKind.Need => difference.Need == need,
        DifferenceKind.Article => Counts(steps.Then.Advisor, difference.Id, framework, need) || Counts(steps.Now.Advisor, difference.Id, framework, need),
        DifferenceKind.Ageing => IsAged(steps.Then.Advisor, steps.Aged, framework, need),
        _ => false,
    };

    private static bool Counts(Advisor advisor, string article, string framework, string need) =>
        advisor.Ratings[framework, need].Counted.Any(claim => claim.Article == article);
}
