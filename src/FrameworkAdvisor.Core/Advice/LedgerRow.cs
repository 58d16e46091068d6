using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One need of the ledger: why it weighs what it weighs, and what each framework gets for it.</summary>
/// <param name="Need">The need.</param>
/// <param name="Weight">w: its share of all weight, above 0, at most 1.</param>
/// <param name="PrintedShare">The share in percent to one decimal; the rows add up to 100.0.</param>
/// <param name="Because">The answers that give it weight, in the order of the questionnaire.</param>
/// <param name="Cells">One per framework, in the order of the catalogue.</param>
public sealed record LedgerRow(
    Need Need, double Weight, decimal PrintedShare, IReadOnlyList<Because> Because, IReadOnlyList<LedgerCell> Cells)
{
    /// <summary>The cell of a framework.</summary>
    /// <param name="framework">Slug.</param>
    /// <exception cref="InvalidOperationException">The catalogue has no such framework.</exception>
    public LedgerCell this[string framework]
    {
        get
        {
            // Pages ask for dozens of cells: no closure for each.
            for (var at = 0; at < Cells.Count; at++)
            {
                if (Cells[at].Framework.Slug == framework)
                {
                    return Cells[at];
                }
            }

            throw new InvalidOperationException($"The ledger has no framework \"{framework}\".");
        }
    }

    internal static IReadOnlyList<LedgerRow> AllOf(Ledger ledger)
    {
        if (ledger.IsEmpty)
        {
            return [];
        }

        var advisor = ledger.Advisor;
        var shares = ledger.PrintedShares();
        var printed = advisor.Catalogue.Frameworks.Select((_, framework) => ledger.PrintedTenthsOf(framework)).ToList();
        var because = ReasonsByNeed(ledger);
        return [.. Enumerable.Range(0, advisor.Needs.Count)
            .Where(need => ledger.Weights[need] > 0)
            .OrderByDescending(need => ledger.Weights[need])

            // Of needs that weigh the same one may have to print a tenth more; it stands above, so that no column rises.
            .ThenByDescending(need => shares[need])
            .Select(need => new LedgerRow(
                advisor.Needs[need],
                (double)ledger.Weights[need] / ledger.TotalWeight,
                shares[need] / 10m,
                [.. because[need]],
                [.. advisor.Catalogue.Frameworks.Select((framework, position) => new LedgerCell(
                    framework,
                    advisor.Ratings[position, need],
                    Ledger.InPoints(advisor.RatingUnits(position, need)),
                    Ledger.InPoints(ledger.PointsOf(position)[need]),
                    printed[position][need] / 10m))]))];
    }

    private static ILookup<int, Because> ReasonsByNeed(Ledger ledger)
    {
        var advisor = ledger.Advisor;
        return ledger.Contributions.ToArray().ToLookup(
            contribution => contribution.Need,
            contribution =>
            {
                var question = advisor.Questionnaire.Questions[contribution.Question];
                return new Because(
                    question,
                    contribution.Option < 0 ? null : question.Options[contribution.Option],
                    ledger.Answers.ImportanceOf(question.Id),
                    contribution.Points / (decimal)ledger.Scale);
            });
    }
}

/// <summary>An answer gives a need weight.</summary>
/// <param name="Question">The question.</param>
/// <param name="Option">The option chosen, or null for "not sure".</param>
/// <param name="Importance">The importance of the question; its factor is in the points.</param>
/// <param name="Points">Importance × effect points; for "not sure" the mean over the options.</param>
public sealed record Because(Question Question, Option? Option, Importance Importance, decimal Points);

/// <summary>What a framework gets for a need.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Rating">Its rating on the need, with the claims behind it.</param>
/// <param name="RatingUsed">The rating as it enters the sum: rounded to six decimals.</param>
/// <param name="Points">10 × w × r to six decimals; a framework's points add up to its score.</param>
/// <param name="PrintedPoints">To one decimal; they add up to the printed score.</param>
public sealed record LedgerCell(Framework Framework, Rating Rating, decimal RatingUsed, decimal Points, decimal PrintedPoints);
