using System.Numerics;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>The ranking at a share or a rating moved by hand, worked out anew from ratings and shares in exact fractions.</summary>
internal sealed class MovedLedger
{
    private const long Units = ModelConstants.UnitsPerPoint;

    private readonly Advisor advisor;
    private readonly HashSet<string> excluded;
    private readonly Dictionary<string, BigInteger> weights;
    private readonly Dictionary<(string Framework, string Need), BigInteger> ratings = [];

    public MovedLedger(Advisor advisor, Recommendation recommendation)
    {
        this.advisor = advisor;
        excluded = [.. recommendation.Standings.Where(standing => standing.IsExcluded).Select(standing => standing.Framework.Slug)];

        // "Not sure" makes thirds and fifths of points: whole again times the least common multiple of 1 to 12.
        weights = advisor.Needs.ToDictionary(need => need.Id, need => (BigInteger)Math.Round(27720 * (recommendation.Ledger.Rows
            .FirstOrDefault(row => row.Need.Id == need.Id)?.Because.Sum(because => because.Points) ?? 0m)));
        foreach (var framework in advisor.Catalogue.Frameworks)
        {
            foreach (var need in advisor.Needs)
            {
                ratings[(framework.Slug, need.Id)] = (BigInteger)Math.Round(
                    (decimal)advisor.Ratings[framework.Slug, need.Id].Value * Units, MidpointRounding.AwayFromZero);
            }
        }
    }

    public MovedLedger WithShare(string need, decimal share)
    {
        const long whole = 1_000_000_000_000;
        var own = new BigInteger(share * whole);
        var others = weights.Where(pair => pair.Key != need).Aggregate(BigInteger.Zero, (sum, pair) => sum + pair.Value);
        foreach (var other in weights.Keys.Where(key => key != need).ToList())
        {
            weights[other] *= whole - own;
        }

        weights[need] = own * others;
        return this;
    }

    public MovedLedger WithRating(string framework, string need, decimal value)
    {
        const long finer = 1_000_000;
        foreach (var cell in ratings.Keys.ToList())
        {
            ratings[cell] *= finer;
        }

        ratings[(framework, need)] = new BigInteger(value * Units * finer);
        return this;
    }

    public MovedLedger WithExcluded(string framework)
    {
        excluded.Add(framework);
        return this;
    }

    /// <summary>All that share the first place.</summary>
    public IReadOnlyList<string> First()
    {
        var ranked = advisor.Catalogue.Frameworks.Select(framework => framework.Slug).Where(slug => !excluded.Contains(slug) && IsCovered(slug)).ToList();
        var best = ranked.Count == 0 ? 0 : ranked.Max(Value);
        return [.. ranked.Where(slug => Value(slug) == best)];
    }

    private BigInteger Value(string framework) =>
        weights.Aggregate(BigInteger.Zero, (sum, pair) => sum + (pair.Value * ratings[(framework, pair.Key)]));

    private bool IsCovered(string framework)
    {
        BigInteger total = 0, covered = 0;
        foreach (var (need, weight) in weights)
        {
            total += weight;
            covered += advisor.Ratings[framework, need].IsCovered ? weight : 0;
        }

        return 2 * covered >= total;
    }
}
