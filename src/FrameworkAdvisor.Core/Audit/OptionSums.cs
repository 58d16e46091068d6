using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>
/// What each option adds to the weight and to each framework's points. A score is a sum over options, so a framework's
/// place after one more answer costs a few additions; it is the place that <see cref="Advisor.Rank"/> gives.
/// </summary>
internal sealed class OptionSums
{
    /// <summary>No framework leads alone.</summary>
    public const int Nobody = -1;

    private readonly long[][][] sums;
    private readonly int frameworks;

    public OptionSums(Advisor advisor)
    {
        frameworks = advisor.Catalogue.Frameworks.Count;
        sums = [.. advisor.Catalogue.Questions.Select((question, at) =>
            question.Options.Select((_, option) => SumsOf(advisor, at, option)).ToArray())];
    }

    /// <summary>Weight, then for each framework its points and its weight with evidence.</summary>
    public long[] Of(int[] chosen)
    {
        var totals = new long[1 + (2 * frameworks)];
        for (var question = 0; question < chosen.Length; question++)
        {
            Add(totals, question, chosen[question], 1);
        }

        return totals;
    }

    /// <summary>Adds the options of a question, or takes them away.</summary>
    /// <param name="totals">Changed in place.</param>
    /// <param name="question">Position of the question.</param>
    /// <param name="options">The options as bits.</param>
    /// <param name="sign">1 or −1.</param>
    public void Add(long[] totals, int question, int options, int sign)
    {
        for (var option = 0; options >> option != 0; option++)
        {
            if ((options >> option & 1) == 1)
            {
                var own = sums[question][option];
                for (var at = 0; at < totals.Length; at++)
                {
                    totals[at] += sign * own[at];
                }
            }
        }
    }

    /// <summary>The framework that alone comes first and the score units by which it leads, as a ranking has it.</summary>
    public (int Framework, long Units) LeaderOf(long[] totals)
    {
        long best = -1, next = -1;
        var leader = Nobody;
        for (var framework = 0; framework < frameworks && totals[0] > 0; framework++)
        {
            if ((double)totals[2 + (2 * framework)] / totals[0] < ModelConstants.RankedFromCoverage)
            {
                continue;
            }

            var score = ScoreOf(totals, framework);
            (leader, best, next) = score > best ? (framework, score, best)
                : score == best ? (Nobody, best, best)
                : (leader, best, Math.Max(next, score));
        }

        return (leader, next < 0 ? 0 : best - next);
    }

    /// <summary>A score in millionths of a point of 100, as in the ledger.</summary>
    public static long ScoreOf(long[] totals, int framework) => (totals[1 + (2 * framework)] + (totals[0] / 2)) / totals[0];

    /// <summary>By how many score points of 100 a framework is above the mean of the others; there are others, and weight.</summary>
    public double PointsAboveOthers(long[] totals, int framework)
    {
        var sum = 0L;
        for (var other = 0; other < frameworks; other++)
        {
            sum += ScoreOf(totals, other);
        }

        return (double)((frameworks * ScoreOf(totals, framework)) - sum) / (frameworks - 1) / ModelConstants.UnitsPerPoint;
    }

    private long[] SumsOf(Advisor advisor, int question, int option)
    {
        var own = new long[1 + (2 * frameworks)];
        foreach (var effect in advisor.EffectsOf(question, option))
        {
            own[0] += effect.Points;
            for (var framework = 0; framework < frameworks; framework++)
            {
                own[1 + (2 * framework)] += Ledger.ScorePerRating * effect.Points * advisor.RatingUnits(framework, effect.Need);
                own[2 + (2 * framework)] += advisor.IsCovered(framework, effect.Need) ? effect.Points : 0;
            }
        }

        return own;
    }
}
