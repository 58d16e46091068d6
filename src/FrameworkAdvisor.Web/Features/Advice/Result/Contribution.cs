using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>Whom of two frameworks something helps, and by how much: a bar to the left for the first of the catalogue, to the right for the other.</summary>
/// <param name="Value">In points as printed: below 0 the first of the two is ahead.</param>
/// <param name="Widest">The longest bar beside this one, in points.</param>
/// <param name="IsClear">Whether it is clear by itself.</param>
/// <param name="Text">"Django +8.2".</param>
public sealed record Contribution(double Value, double Widest, bool IsClear, string Text)
{
    /// <summary>What each need of the ledger adds for one of the two that are compared; empty where nothing is compared.</summary>
    public static IReadOnlyDictionary<string, Contribution> Of(Catalogue catalogue, Recommendation recommendation)
    {
        if (recommendation.Arguments is not [var argument, ..])
        {
            return new Dictionary<string, Contribution>();
        }

        var reasons = recommendation.Reasons(argument.Framework.Slug, argument.Rival.Slug);
        var widest = reasons.Max(reason => Math.Abs(reason.Difference));
        return reasons.ToDictionary(
            reason => reason.Row.Need.Id,
            reason => Of(catalogue.Frameworks, argument.Framework, argument.Rival, reason.Difference, widest, reason.IsClear));
    }

    /// <summary>How far the framework of a part is ahead of the next ranked there, which is what settles it; null where none other is ranked.</summary>
    public static Contribution? Of(Catalogue catalogue, Outcome outcome, PartAdvice part)
    {
        var gaps = outcome.Split.Where(one => GapOf(one) is not null).ToList();
        return GapOf(part) is { } gap
            ? Of(catalogue.Frameworks, part.Framework, RankedRival(part)!.Framework, gap, gaps.Max(one => Math.Abs(GapOf(one)!.Value)), isClear: true)
            : null;
    }

    private static Contribution Of(IReadOnlyList<Framework> frameworks, Framework framework, Framework rival, decimal difference, decimal widest, bool isClear)
    {
        var ahead = difference < 0 ? rival : framework;
        var isFirst = frameworks.First(one => one == framework || one == rival) == ahead;
        var points = Math.Abs(difference);
        return new(
            (double)(isFirst ? -points : points),
            (double)widest,
            isClear,
            points == 0 ? "no difference" : $"{ahead.Name} {NumberText.WithSign(points)}{(isClear ? "" : ", no clear difference")}");
    }

    private static decimal? GapOf(PartAdvice part) => part.IsSettled && RankedRival(part) is { } rival && part.Standing.PrintedScore - rival.PrintedScore is > 0 and var gap
        ? gap
        : null;

    private static Standing? RankedRival(PartAdvice part) => part.Standings.Skip(1).FirstOrDefault(standing => standing.IsRanked);
}
