namespace FrameworkAdvisor.Core.Advice;

/// <summary>A score while ratings and weights change one after another: each change tells by how many units.</summary>
internal sealed class ScoreWay
{
    private readonly long[] ratings;
    private long[] weights;

    public ScoreWay(long[] weights, long[] ratings)
    {
        (this.weights, this.ratings) = (weights, ratings);
        Score = Weighed();
    }

    /// <summary>10 × V in millionths.</summary>
    public long Score { get; private set; }

    public long Rate(int need, long units)
    {
        ratings[need] = units;
        return Move();
    }

    public long Weigh(long[] other)
    {
        weights = other;
        return Move();
    }

    private long Move()
    {
        var before = Score;
        Score = Weighed();
        return Score - before;
    }

    // As the ledger does it: one fraction rounded once. Where for a moment nothing weighs, the score stays.
    private long Weighed()
    {
        long sum = 0, total = 0;
        for (var need = 0; need < weights.Length; need++)
        {
            checked
            {
                sum += Ledger.ScorePerRating * weights[need] * ratings[need];
                total += weights[need];
            }
        }

        return total == 0 ? Score : Ledger.Rounded(sum, total);
    }
}
