using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>Why a part of the project goes to its framework.</summary>
/// <param name="Reasons">What clearly speaks for it in this part, strongest first.</param>
/// <param name="MustHaves">Each must-have that holds for this part.</param>
/// <param name="Excluded">"Flask is out: it lacks Admin in the box."</param>
/// <param name="Nothing">What is said instead of reasons when there are none.</param>
public sealed record PartWhy(
    IReadOnlyList<ReasonItem> Reasons, IReadOnlyList<MustHaveLine> MustHaves, IReadOnlyList<string> Excluded, string Nothing)
{
    public static PartWhy Of(PartAdvice part) => !part.IsSettled ? new([], [], [], "Nothing in it settles the choice.") : new(
        part.Rival is { } rival ? [.. part.For.Select(reason => ReasonItem.Of(reason, part.Framework, rival))] : [],
        [.. part.Standing.MustHaves.Select(MustHaveLine.Of)],
        [.. part.Standings.Where(standing => standing.IsExcluded).Select(standing =>
            $"{standing.Framework.Name} is out: it lacks {Shared.Words.List(standing.Failed.Select(check => check.Need.Name))}.")],
        NothingFor(part));

    private static string NothingFor(PartAdvice part) => (part.Rival, part.Ledger.Rows) switch
    {
        ({ } rival, [var only]) when IsRanked(part, rival) => ReasonItem.OnlyNeed(only, part.Framework, rival, " here"),
        ({ } rival, _) when IsRanked(part, rival) => "No single need shows a clear difference; the sum decides.",
        _ => "It is the only one that can be ranked here.",
    };

    private static bool IsRanked(PartAdvice part, Framework rival) =>
        part.Standings.Any(standing => standing.IsRanked && standing.Framework.Slug == rival.Slug);
}
