using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>The ledger: needs × weight × rating, whose rows add up to the scores.</summary>
/// <param name="Frameworks">The columns: the best ones, in the order of the catalogue.</param>
/// <param name="Lines">One per need that weighs anything, heaviest first.</param>
/// <param name="Scores">The totals, one per framework.</param>
public sealed record LedgerTable(
    IReadOnlyList<Framework> Frameworks, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<decimal> Scores)
{
    /// <summary>The two that the bars compare, in the catalogue's order; empty where nothing is compared.</summary>
    public required IReadOnlyList<string> Compared { get; init; }

    /// <summary>How many frameworks have no column.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The sum of the printed shares.</summary>
    public decimal TotalShare => Lines.Sum(line => line.Row.PrintedShare);

    public int Columns => Frameworks.Count + 2;

    public static LedgerTable? Of(KnowledgeVersion knowledge, Recommendation recommendation, IReadOnlyDictionary<string, Contribution> contributions)
    {
        var ledger = recommendation.Ledger;
        if (ledger.IsEmpty)
        {
            return null;
        }

        var best = recommendation.Standings.Take(FrameworkChoice.Most).Select(standing => standing.Framework.Slug).ToHashSet(StringComparer.Ordinal);
        Framework[] frameworks = [.. knowledge.Catalogue.Frameworks.Where(framework => best.Contains(framework.Slug))];
        return new(
            frameworks,
            [.. ledger.Rows.Select(row => LedgerLine.Of(knowledge, row, contributions.GetValueOrDefault(row.Need.Id), best))],
            [.. frameworks.Select(framework => ledger.PrintedScore(framework.Slug))])
        {
            LeftOut = knowledge.Catalogue.Frameworks.Count - frameworks.Length,
            Compared = recommendation.Arguments is [var argument, ..]
                ? [.. knowledge.Catalogue.Frameworks.Where(one => one == argument.Framework || one == argument.Rival).Select(one => one.Name)]
                : [],
        };
    }
}

/// <param name="Row">The need with its weight and points.</param>
/// <param name="Because">The answers that give it weight, in words.</param>
/// <param name="Contribution">Whom the need helps, of the two that are compared.</param>
/// <param name="Knowledge">Where the claims behind each framework's rating are.</param>
public sealed record LedgerLine(LedgerRow Row, IReadOnlyList<string> Because, Contribution? Contribution, KnowledgeVersion Knowledge)
{
    /// <summary>Those of the frameworks that have a column.</summary>
    public required IReadOnlyList<LedgerCell> Cells { get; init; }

    public IEnumerable<Evidence> Evidence => Cells.Select(cell => Shared.Evidence.Of(Knowledge.Catalogue, cell.Rating));

    public static LedgerLine Of(KnowledgeVersion knowledge, LedgerRow row, Contribution? contribution, HashSet<string> shown) =>
        new(row, [.. row.Because.Select(RecommendationText.For)], contribution, knowledge)
        {
            Cells = [.. row.Cells.Where(cell => shown.Contains(cell.Framework.Slug))],
        };
}

/// <summary>Why a need has weight, in the reader's words.</summary>
public static class BecauseText
{
    /// <summary>"Staff editing: Daily, critical".</summary>
    public static string InBrief(Because because) =>
        $"{because.Question.Label}: {OptionText.InBrief(because.Option)}"
        + (because.Importance == Importance.Normal ? "" : $", {Words.For(because.Importance)}");
}
