using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// Two ledgers of one knowledge version side by side: what other answers do to every printed number. The rows of a column
/// add up to its total, before, after and in the difference, since all of them are the ledgers' printed numbers.
/// </summary>
/// <param name="Frameworks">In the order of the catalogue; scores and points are in the same order.</param>
/// <param name="Rows">
/// The needs that weigh anything in either ledger, those first whose change moves two frameworks furthest apart or together.
/// </param>
/// <param name="Scores">The printed scores, 0 to 100.</param>
public sealed record LedgerComparison(
    IReadOnlyList<Framework> Frameworks, IReadOnlyList<NeedChange> Rows, IReadOnlyList<NumberChange> Scores)
{
    /// <summary>Compares two ledgers.</summary>
    /// <param name="before">Of the answers as they were.</param>
    /// <param name="after">Of the other answers.</param>
    /// <exception cref="ArgumentException">The ledgers are of different knowledge.</exception>
    public static LedgerComparison Between(Ledger before, Ledger after)
    {
        if (before.Advisor != after.Advisor)
        {
            throw new ArgumentException("Both ledgers have to be of the same knowledge.", nameof(after));
        }

        var advisor = before.Advisor;
        var (old, other) = (RowsByNeed(before), RowsByNeed(after));
        return new(
            advisor.Catalogue.Frameworks,
            [.. advisor.Needs
                .Where(need => old.ContainsKey(need.Id) || other.ContainsKey(need.Id))
                .Select(need => NeedChange.Of(need, old.GetValueOrDefault(need.Id), other.GetValueOrDefault(need.Id), advisor.Catalogue))
                .OrderByDescending(row => row.Apart)
                .ThenByDescending(row => row.Points.Max(points => Math.Abs(points.Difference)))
                .ThenByDescending(row => Math.Abs(row.Share.Difference))],
            [.. advisor.Catalogue.Frameworks.Select(framework => new NumberChange(
                before.PrintedScore(framework.Slug), after.PrintedScore(framework.Slug)))]);
    }

    private static Dictionary<string, LedgerRow> RowsByNeed(Ledger ledger) =>
        ledger.Rows.ToDictionary(row => row.Need.Id, StringComparer.Ordinal);
}

/// <summary>What other answers do to one need.</summary>
/// <param name="Need">The need.</param>
/// <param name="Share">Its printed share of all weight, in percent; 0 where it weighs nothing.</param>
/// <param name="Points">The printed points, one per framework.</param>
public sealed record NeedChange(Need Need, NumberChange Share, IReadOnlyList<NumberChange> Points)
{
    /// <summary>The largest change of the difference between any two frameworks: score points, at least 0.</summary>
    public decimal Apart => Points.Max(points => points.Difference) - Points.Min(points => points.Difference);

    internal static NeedChange Of(Need need, LedgerRow? before, LedgerRow? after, Catalogue catalogue) => new(
        need,
        new(before?.PrintedShare ?? 0, after?.PrintedShare ?? 0),
        [.. catalogue.Frameworks.Select(framework => new NumberChange(
            before?[framework.Slug].PrintedPoints ?? 0, after?[framework.Slug].PrintedPoints ?? 0))]);
}

/// <summary>A printed number in two ledgers.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it would be.</param>
public readonly record struct NumberChange(decimal Before, decimal After)
{
    /// <summary>After less before: exact, since both have one decimal.</summary>
    public decimal Difference => After - Before;

    /// <summary>What the first is ahead of the second by, before and after.</summary>
    public static NumberChange operator -(NumberChange first, NumberChange second) =>
        new(first.Before - second.Before, first.After - second.After);
}
