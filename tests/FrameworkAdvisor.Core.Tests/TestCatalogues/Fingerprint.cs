using System.Globalization;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Tests.TestCatalogues;

/// <summary>Every number of a recommendation, one a line, doubles to the last bit.</summary>
internal static class Fingerprint
{
    public static IReadOnlyList<string> Of(Recommendation recommendation) =>
    [
        .. OfOutcome(recommendation.Outcome),
        .. recommendation.Standings.SelectMany(OfStanding),
        .. recommendation.Ledger.Rows.SelectMany(OfRow),
        .. OfRobustness(recommendation),
        .. recommendation.Flips.Select(flip =>
            Line($"flip {flip.Question.Id} {flip.Change} {flip.IsImportance} {flip.Leader.Slug} {flip.Lead}")),
    ];

    /// <summary>
    /// The same lines in an order of their own, for inputs that list the same things in another order. Of questions that
    /// separate equally well the first listed is named: that one line may differ, and is no number.
    /// </summary>
    public static IReadOnlyList<string> Sorted(Recommendation recommendation) =>
        [.. Of(recommendation).Where(line => !line.StartsWith("separating ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> OfCentralWeights(Advisor advisor) =>
    [
        .. advisor.CentralWeights.SelectMany(row => row.Needs
            .Select(pair => Line($"central {row.Framework.Slug} {pair.Need.Id} {Bits(pair.Weight)}"))
            .Append(Line($"central {row.Framework.Slug} {Bits(row.Acceptability)}"))),
    ];

    private static IEnumerable<string> OfOutcome(Outcome outcome) =>
    [
        Line($"outcome {outcome.Kind} {outcome.Framework?.Slug} {outcome.RunnerUp?.Slug} {Bits(outcome.Probability)} {outcome.Label}"),
        .. outcome.Split.Select(part => Line($"part {part.Part.Id} {part.Framework.Slug} {Bits(part.Probability)} {part.IsSettled}")),
        .. outcome.ToRelax.Select(need => Line($"relax {need.Id}")),
        Line($"separating {outcome.Separating?.Id}"),
    ];

    private static IEnumerable<string> OfStanding(Standing standing, int position) =>
    [
        Line($"standing {position} {standing.Framework.Slug} {standing.Score} {standing.PrintedScore} {standing.Rank}"),
        Line($"coverage {standing.Framework.Slug} {Bits(standing.Coverage)}"),
        .. standing.MustHaves.Select(check =>
            Line($"must {standing.Framework.Slug} {check.Need.Id} {Bits(check.Probability)} {check.State} {Bits(check.Shortfall)}")),
    ];

    private static IEnumerable<string> OfRow(LedgerRow row) =>
    [
        Line($"row {row.Need.Id} {Bits(row.Weight)} {row.PrintedShare}"),
        .. row.Because.Select(one => Line($"because {row.Need.Id} {one.Question.Id} {one.Option?.Id} {one.Importance} {one.Points}")),
        .. row.Cells.Select(cell => Line(
            $"rating {row.Need.Id} {cell.Framework.Slug} {Bits(cell.Rating.Value)} {Bits(cell.Rating.StandardError)} {cell.RatingUsed}")),
        .. row.Cells.Select(cell => Line($"points {row.Need.Id} {cell.Framework.Slug} {cell.Points} {cell.PrintedPoints}")),
    ];

    private static IEnumerable<string> OfRobustness(Recommendation recommendation)
    {
        var ranked = recommendation.Standings.Where(standing => standing.IsRanked).Select(standing => standing.Framework.Slug).ToList();
        foreach (var framework in ranked)
        {
            yield return Line($"regret {framework} {Bits(recommendation.Robustness!.ExpectedRegret(framework))}");
            for (var rank = 1; rank <= ranked.Count; rank++)
            {
                yield return Line($"rank {framework} {rank} {Bits(recommendation.Robustness!.RankAcceptability(framework, rank))}");
            }

            foreach (var rival in ranked)
            {
                yield return Line($"beats {framework} {rival} {Bits(recommendation.Robustness!.ProbabilityBeats(framework, rival))}");
            }
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Bits(double? number) =>
        number is { } some ? BitConverter.DoubleToInt64Bits(some).ToString("X16", CultureInfo.InvariantCulture) : "none";
}
