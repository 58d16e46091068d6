using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// The rating whose uncertainty makes the difference between the first two most uncertain, and in it the claim that moves
/// it most: where looking once more pays best.
/// </summary>
/// <param name="Framework">Whose rating.</param>
/// <param name="Need">On what.</param>
/// <param name="Rating">The rating, with its standard error.</param>
/// <param name="Share">Its part of Σ w²(SE_a² + SE_b²), 0 to 1.</param>
/// <param name="Claim">The counted claim without which the rating would move most; null when none counts.</param>
/// <param name="Influence">How far the rating would move without that claim, in rating points with its sign; 0 without one.</param>
public sealed record WorthChecking(
    Framework Framework, Need Need, Rating Rating, double Share, Claim? Claim, double Influence)
{
    /// <summary>What the rating would be without that claim, 0 to 10.</summary>
    public double ValueWithout => Rating.Value + Influence;

    /// <summary>
    /// Who would come first if what the rating rests on were wrong: by the scores alone, so how clear it would be is not
    /// told.
    /// </summary>
    public required IReadOnlyList<IfWrong> IfWrong { get; init; }

    internal static WorthChecking? Of(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        if (standings.Where(standing => standing.IsRanked).Take(2).ToList() is not [var leader, var runnerUp])
        {
            return null;
        }

        var advisor = ledger.Advisor;
        var cells = new List<(Framework Framework, int Position, int Need, double Variance)>();
        foreach (var framework in new[] { leader.Framework, runnerUp.Framework })
        {
            var position = advisor.PositionOf(framework.Slug);

            // By id, so that the order in which a catalogue lists the needs changes no bit of the sum.
            foreach (var need in advisor.NeedsById)
            {
                var error = ledger.Weights[need] * advisor.Ratings[position, need].StandardError;
                cells.Add((framework, position, need, error * error));
            }
        }

        var most = cells.MaxBy(cell => cell.Variance);
        var rating = advisor.Ratings[most.Position, most.Need];
        var (claim, influence) = advisor.Ratings.MostInfluential(rating);
        return new(
            most.Framework, advisor.Needs[most.Need], rating, most.Variance / cells.Sum(cell => cell.Variance), claim, influence)
        {
            IfWrong = [.. advisor.Ratings.Supposed(rating).Select(supposed => Advice.IfWrong.Of(ledger, standings, supposed.What, supposed.Rating))],
        };
    }
}
