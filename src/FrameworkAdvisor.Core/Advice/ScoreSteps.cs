using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>The ledgers between two ledgers: as then, aged, with the later ratings, as now.</summary>
internal sealed class ScoreSteps
{
    private readonly Ledger then;
    private readonly Ledger now;
    private readonly string[] needs;

    public ScoreSteps(Ledger then, Ledger now)
    {
        (this.then, this.now) = (then, now);
        Aged = then.Advisor.On(now.Advisor.Version.PublishedOn);

        // By id: equal remainders are served in this order, as in the ledgers.
        needs = [.. Advisors.SelectMany(advisor => advisor.Needs).Select(need => need.Id).Distinct().Order(StringComparer.Ordinal)];
        Scores = then.IsEmpty || now.IsEmpty ? [] : [.. Shared.Select(ScoreOf)];
    }

    public Ledger Then => then;

    public Ledger Now => now;

    /// <summary>The former knowledge on the later day.</summary>
    public Advisor Aged { get; }

    public IReadOnlyList<ScoreChange> Scores { get; }

    /// <summary>The frameworks that both versions know, in the order of the former catalogue.</summary>
    public IEnumerable<Framework> Shared => then.Advisor.Catalogue.Frameworks
        .Where(framework => now.Advisor.Catalogue.Frameworks.Any(other => other.Slug == framework.Slug));

    private Advisor[] Advisors => [then.Advisor, now.Advisor];

    /// <summary>
    /// What ageing and evidence shifted on one need, in tenths of a score point. The needs of a framework add up to
    /// what each step shifts in its printed score, and one whose rating stays gets nothing.
    /// </summary>
    public (long Ageing, long Evidence) ShiftOf(string framework, string need)
    {
        if (then.IsEmpty || now.IsEmpty)
        {
            return (0, 0);
        }

        var ratings = RatingsOf(framework);
        var at = Array.IndexOf(needs, need);
        return (Shifts(ratings.Then, ratings.Aged)[at], Shifts(ratings.Aged, ratings.Now)[at]);
    }

    private ScoreChange ScoreOf(Framework framework)
    {
        var ratings = RatingsOf(framework.Slug);
        long[] steps = [Printed(then, ratings.Then), Printed(then, ratings.Aged), Printed(then, ratings.Now), Printed(now, ratings.Now)];
        return new(
            framework, steps[0] / 10m, (steps[1] - steps[0]) / 10m, (steps[2] - steps[1]) / 10m, (steps[3] - steps[2]) / 10m, steps[3] / 10m);
    }

    // A need that is gone keeps its rating until the weights change: it is their step that takes it away.
    private (long[] Then, long[] Aged, long[] Now) RatingsOf(string framework) => (
        [.. needs.Select(need => UnitsIn(then.Advisor, framework, need) ?? UnitsIn(now.Advisor, framework, need) ?? 0)],
        [.. needs.Select(need => UnitsIn(Aged, framework, need) ?? UnitsIn(now.Advisor, framework, need) ?? 0)],
        [.. needs.Select(need => UnitsIn(now.Advisor, framework, need) ?? UnitsIn(Aged, framework, need) ?? 0)]);

    // As the ledger does it: one fraction rounded once.
    private long Printed(Ledger weighed, long[] ratings)
    {
        var sum = needs.Select((need, at) => checked(Ledger.ScorePerRating * weighed.WeightOf(need) * ratings[at])).Sum();
        return Ledger.PrintedTenths(Ledger.Rounded(sum, weighed.TotalWeight));
    }

    private long[] Shifts(long[] from, long[] to)
    {
        var shifts = new long[needs.Length];
        var moved = Enumerable.Range(0, needs.Length).Where(at => from[at] != to[at]).ToArray();
        if (moved.Length > 0)
        {
            // Raised by the whole scale, since the method of the largest remainder takes nothing below 0.
            const long scale = 1000;
            var tenth = checked(then.TotalWeight * Ledger.UnitsPerTenth);
            var exact = moved.Select(at => checked((Ledger.ScorePerRating * then.WeightOf(needs[at]) * (to[at] - from[at])) + (scale * tenth))).ToArray();
            var parts = new long[moved.Length];
            LargestRemainder.Share(
                exact, tenth, Printed(then, to) - Printed(then, from) + (scale * moved.Length), Enumerable.Range(0, moved.Length).ToArray(), parts);
            for (var k = 0; k < moved.Length; k++)
            {
                shifts[moved[k]] = parts[k] - scale;
            }
        }

        return shifts;
    }

    private static long? UnitsIn(Advisor advisor, string framework, string need) =>
        advisor.Knows(need) ? advisor.RatingUnits(advisor.PositionOf(framework), advisor.PositionOfNeed(need)) : null;
}
