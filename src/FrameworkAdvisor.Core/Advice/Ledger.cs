using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// The one place every printed number is read from: what each answer adds to each need, what each need weighs, and
/// what each framework gets for it. All in whole units, so that rows add up to totals exactly; a sum out of range throws.
/// </summary>
public sealed class Ledger
{
    /// <summary>Scores are shown on 0 to 100, ratings on 0 to 10.</summary>
    internal const int ScorePerRating = 10;

    internal const long UnitsPerTenth = ModelConstants.UnitsPerPoint / 10;

    private readonly Advisor advisor;
    private readonly Contribution[] contributions;
    private readonly long[] weights;
    private readonly long[] points;
    private readonly long[] scores;
    private readonly Lazy<IReadOnlyList<LedgerRow>> rows;

    internal Ledger(Advisor advisor, Answers answers)
    {
        this.advisor = advisor;
        Answers = answers;
        Scale = ScaleFor(answers);
        contributions = advisor.Effects.ContributionsOf(answers, Scale);
        weights = new long[advisor.Needs.Count];
        foreach (var contribution in contributions)
        {
            checked
            {
                weights[contribution.Need] += contribution.Points;
                TotalWeight += contribution.Points;
            }
        }

        scores = new long[advisor.Catalogue.Frameworks.Count];
        points = new long[scores.Length * weights.Length];
        if (TotalWeight > 0)
        {
            ShareOutPoints();
        }

        rows = new(() => LedgerRow.AllOf(this));
    }

    /// <summary>
    /// The needs that weigh anything, heaviest first; of equal ones those that print a tenth of a percent more first, then
    /// in the order of the criteria.
    /// </summary>
    public IReadOnlyList<LedgerRow> Rows => rows.Value;

    /// <summary>The answers it is made from.</summary>
    public Answers Answers { get; }

    /// <summary>Whether the answers give weight to any need.</summary>
    public bool IsEmpty => TotalWeight == 0;

    /// <summary>10 × V, 0 to 100, to six decimals: the sum of the framework's points. 0 when the ledger is empty.</summary>
    /// <param name="framework">Slug.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such framework.</exception>
    public decimal Score(string framework) => InPoints(scores[advisor.PositionOf(framework)]);

    /// <summary>The score to one decimal, 0 to 100: the sum of the printed points. 0 when the ledger is empty.</summary>
    /// <param name="framework">Slug.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such framework.</exception>
    public decimal PrintedScore(string framework) => PrintedTenths(scores[advisor.PositionOf(framework)]) / 10m;

    /// <summary>Weights are whole multiples of one effect point in this many.</summary>
    internal long Scale { get; }

    internal Advisor Advisor => advisor;

    internal long TotalWeight { get; }

    internal ReadOnlySpan<Contribution> Contributions => contributions;

    /// <summary>The contributions of one question, which stand together.</summary>
    internal ReadOnlySpan<Contribution> ContributionsOf(int question)
    {
        var first = 0;
        while (first < contributions.Length && contributions[first].Question != question)
        {
            first++;
        }

        var beyond = first;
        while (beyond < contributions.Length && contributions[beyond].Question == question)
        {
            beyond++;
        }

        return contributions.AsSpan(first..beyond);
    }

    internal ReadOnlySpan<long> Weights => weights;

    internal ReadOnlySpan<long> Scores => scores;

    /// <summary>The weight of a need; 0 as well for one that there is not.</summary>
    internal long WeightOf(string need) => advisor.Knows(need) ? weights[advisor.PositionOfNeed(need)] : 0;

    /// <summary>The micro-points of a framework, one per need.</summary>
    internal ReadOnlySpan<long> PointsOf(int framework) => points.AsSpan(framework * weights.Length, weights.Length);

    /// <summary>K: the share of the weight on needs for which the framework has evidence, 0 to 1.</summary>
    internal double CoverageOf(int framework)
    {
        long covered = 0;
        for (var need = 0; need < weights.Length; need++)
        {
            covered += advisor.IsCovered(framework, need) ? weights[need] : 0;
        }

        return TotalWeight == 0 ? 0 : (double)covered / TotalWeight;
    }

    /// <summary>The least scale in which "not sure" shares out each question's weight in whole units.</summary>
    internal static long ScaleFor(Answers answers)
    {
        long scale = 1;
        foreach (var answer in answers.Given)
        {
            scale = answer.IsNotSure ? CommonMultiple.Least(scale, answer.Question.Options.Count) : scale;
        }

        return scale;
    }

    /// <summary>A sum over a weight, rounded to the nearest unit, halves up.</summary>
    internal static long Rounded(long sum, long weight) => checked(sum + (weight / 2)) / weight;

    internal static decimal InPoints(long units) => units / (decimal)ModelConstants.UnitsPerPoint;

    /// <summary>Points in units: rounded to six decimals, halves away from zero.</summary>
    internal static long InUnits(double points) => (long)Math.Round(points * ModelConstants.UnitsPerPoint, MidpointRounding.AwayFromZero);

    /// <summary>Units rounded to tenths of a point, halves up.</summary>
    internal static long PrintedTenths(long units) => (units + (UnitsPerTenth / 2)) / UnitsPerTenth;

    /// <summary>A framework's points in tenths, rounded so that they add up to its printed score.</summary>
    internal long[] PrintedTenthsOf(int framework)
    {
        var tenths = new long[weights.Length];
        LargestRemainder.Share(PointsOf(framework), UnitsPerTenth, PrintedTenths(scores[framework]), advisor.NeedsById, tenths);
        return tenths;
    }

    /// <summary>
    /// The weights in tenths of a percent, rounded so that they add up to 100.0. A larger weight is never printed smaller;
    /// equal ones may differ by a tenth, without which three equal thirds could not add up.
    /// </summary>
    internal long[] PrintedShares()
    {
        const long wholeInTenthsOfPercent = 1000;
        var shares = new long[weights.Length];
        LargestRemainder.Share(
            [.. weights.Select(weight => checked(weight * wholeInTenthsOfPercent))], TotalWeight, wholeInTenthsOfPercent, advisor.NeedsById, shares);
        return shares;
    }

    // V = Σ W r / Σ W as one exact fraction, rounded once; the rows share out that total by largest remainder.
    private void ShareOutPoints()
    {
        Span<long> numerators = weights.Length <= 256 ? stackalloc long[weights.Length] : new long[weights.Length];
        for (var framework = 0; framework < scores.Length; framework++)
        {
            long sum = 0;
            for (var need = 0; need < weights.Length; need++)
            {
                checked
                {
                    numerators[need] = ScorePerRating * weights[need] * advisor.RatingUnits(framework, need);
                    sum += numerators[need];
                }
            }

            scores[framework] = Rounded(sum, TotalWeight);
            LargestRemainder.Share(
                numerators, TotalWeight, scores[framework], advisor.NeedsById, points.AsSpan(framework * weights.Length, weights.Length));
        }
    }

    /// <summary>What one answer adds to one need.</summary>
    /// <param name="Question">Position in the questionnaire.</param>
    /// <param name="Option">Position in the question, or −1 for "not sure".</param>
    /// <param name="Need">Position among the needs.</param>
    /// <param name="Points">Importance × effect, in units of one effect point over <see cref="Scale"/>.</param>
    internal readonly record struct Contribution(int Question, int Option, int Need, long Points);
}
