using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>
/// Who comes first for sets of generated answers, worked out from <see cref="WeightedSums"/>: a framework's place after one
/// more answer costs a few additions; it is the place that <see cref="Advisor.Rank"/> gives.
/// </summary>
internal sealed class OptionSums(Advisor advisor)
{
    /// <summary>No framework leads alone.</summary>
    public const int Nobody = WeightedSums.Nobody;

    private readonly int[] frameworks = [.. Enumerable.Range(0, advisor.Catalogue.Frameworks.Count)];

    /// <summary>The sums of a set of answers.</summary>
    /// <param name="chosen">For each question the options as bits.</param>
    public long[] Of(int[] chosen)
    {
        var totals = new long[WeightedSums.LengthFor(advisor)];
        Fill(totals, chosen);
        return totals;
    }

    /// <summary>Makes sums those of a set of answers.</summary>
    public void Fill(long[] totals, int[] chosen)
    {
        Array.Clear(totals);
        var sums = new WeightedSums(advisor, totals);
        for (var question = 0; question < chosen.Length; question++)
        {
            sums.AddOptions(question, chosen[question], 1);
        }
    }

    /// <summary>
    /// The framework that alone comes first, and the score units by which it leads. Who shares the first place is nobody
    /// here: the audit must count no win that rests on the order in which equal scores are listed.
    /// </summary>
    public (int Framework, long Units) LeaderOf(long[] totals)
    {
        var sums = new WeightedSums(advisor, totals);
        var first = sums.FirstOf(frameworks);
        var next = sums.FirstOf(frameworks, beside: first);
        return next == WeightedSums.Nobody ? (first, 0)
            : sums.IsLevel(first, next) ? (Nobody, 0)
            : (first, sums.ScoreOf(first) - sums.ScoreOf(next));
    }

    /// <summary>By how many score points of 100 a framework is above the mean of the others; there are others, and weight.</summary>
    public double PointsAboveOthers(long[] totals, int framework)
    {
        var sums = new WeightedSums(advisor, totals);
        var all = 0L;
        foreach (var one in frameworks)
        {
            all += sums.ScoreOf(one);
        }

        return (double)((frameworks.Length * sums.ScoreOf(framework)) - all) / (frameworks.Length - 1) / ModelConstants.UnitsPerPoint;
    }
}
