using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// The ledgers between two ledgers: as then; older, need by need; with the later ratings, need by need and cause by cause;
/// with the later weights, cause by cause. What each changes is its effect, so all effects add up to the difference.
/// </summary>
internal sealed class ScoreSteps
{
    private readonly Ledger then;
    private readonly Ledger now;
    private readonly string[] needs;
    private readonly RatingPath ratingPath;
    private readonly WeightPath weightPath;
    private readonly Dictionary<string, FrameworkSteps> steps;

    public ScoreSteps(Ledger then, Ledger now, IReadOnlyList<KnowledgeDifference> differences)
    {
        (this.then, this.now) = (then, now);
        Aged = AgedOf(then, now);
        ratingPath = new(Aged, now.Advisor, differences);
        weightPath = new(then, now, differences);

        // By id: equal remainders are served in this order, as in the ledgers.
        needs = [.. Advisors.SelectMany(advisor => advisor.Needs).Select(need => need.Id).Distinct().Order(StringComparer.Ordinal)];
        steps = then.IsEmpty || now.IsEmpty ? [] : Shared.ToDictionary(framework => framework.Slug, StepsOf, StringComparer.Ordinal);
    }

    public Ledger Then => then;

    public Ledger Now => now;

    /// <summary>The former knowledge on the later day.</summary>
    public Advisor Aged { get; }

    public IReadOnlyList<ScoreChange> Scores => [.. steps.Values.Select(step => step.Score)];

    /// <summary>The frameworks that both versions know, in the order of the former catalogue.</summary>
    public IEnumerable<Framework> Shared => then.Advisor.Catalogue.Frameworks
        .Where(framework => now.Advisor.Catalogue.Frameworks.Any(other => other.Slug == framework.Slug));

    private Advisor[] Advisors => [then.Advisor, now.Advisor];

    public static Advisor AgedOf(Ledger then, Ledger now) => then.Advisor.On(now.Advisor.Version.PublishedOn);

    /// <summary>
    /// What ageing and evidence shifted on one need, in tenths of a score point. The needs of a framework add up to
    /// what each step shifts in its printed score, and one whose rating stays gets nothing.
    /// </summary>
    public (long Ageing, long Evidence) ShiftOf(string framework, string need)
    {
        return steps.TryGetValue(framework, out var step) ? (OnNeed(step.Ageing), OnNeed(step.Evidence)) : default;

        long OnNeed(IEnumerable<Move> moves) => moves.Where(move => move.Need == need).Sum(move => move.Shift);
    }

    /// <summary>
    /// What a difference did to each score that it moved. The differences of a framework add up to the change of its
    /// printed score.
    /// </summary>
    public IReadOnlyList<ScoreEffect> EffectsOf(KnowledgeDifference difference) =>
    [
        .. steps.Values
            .Select(step => new ScoreEffect(step.Score.Framework, difference.Kind == DifferenceKind.Ageing
                ? step.Score.Ageing
                : step.Evidence.Concat(step.Weights).Where(move => ReferenceEquals(move.Cause, difference)).Sum(move => move.Shift) / 10m))
            .Where(effect => effect.Points != 0),
    ];

    private FrameworkSteps StepsOf(Framework framework)
    {
        var slug = framework.Slug;
        var way = new ScoreWay(weightPath.Start(needs), [.. needs.Select(need => UnitsIn(then.Advisor, slug, need) ?? UnitsIn(now.Advisor, slug, need) ?? 0)]);
        var start = way.Score;
        var ageing = needs.Select((need, at) => new Move(null, need, way.Rate(at, UnitsIn(Aged, slug, need) ?? UnitsIn(now.Advisor, slug, need) ?? 0))).ToList();
        var aged = way.Score;
        var evidence = needs.SelectMany((need, at) => RatingMoves(way, slug, need, at)).ToList();
        var rated = way.Score;
        var weights = weightPath.After(needs).Select(step => new Move(step.Cause, null, way.Weigh(step.Weights))).ToList();
        return new(
            ScoreChange.Of(framework, start, aged, rated, way.Score),
            InTenths(ageing, start, aged),
            InTenths(evidence, aged, rated),
            InTenths(weights, rated, way.Score));
    }

    // A need that is gone keeps its rating until the weights change: it is their step that takes it away.
    private IEnumerable<Move> RatingMoves(ScoreWay way, string framework, string need, int at) =>
        UnitsIn(Aged, framework, need) is { } was && UnitsIn(now.Advisor, framework, need) is { } isNow && was != isNow
            ? ratingPath.Of(framework, need).Select(step => new Move(step.Cause, need, way.Rate(at, step.Units)))
            : [];

    // What a step shifts in the printed score, shared out over its moves.
    private static List<Move> InTenths(List<Move> moves, long from, long to)
    {
        var moved = moves.Where(move => move.Shift != 0).ToList();
        if (moved.Count > 0)
        {
            // Raised by the whole scale, since the method of the largest remainder takes nothing below 0.
            const long scale = 1000;
            var parts = new long[moved.Count];
            LargestRemainder.Share(
                [.. moved.Select(move => checked(move.Shift + (scale * Ledger.UnitsPerTenth)))],
                Ledger.UnitsPerTenth,
                Ledger.PrintedTenths(to) - Ledger.PrintedTenths(from) + (scale * moved.Count),
                Enumerable.Range(0, moved.Count).ToArray(),
                parts);
            moved = [.. moved.Select((move, at) => move with { Shift = parts[at] - scale })];
        }

        return moved;
    }

    private static long? UnitsIn(Advisor advisor, string framework, string need) =>
        advisor.Knows(need) ? advisor.RatingUnits(advisor.PositionOf(framework), advisor.PositionOfNeed(need)) : null;

    private sealed record FrameworkSteps(ScoreChange Score, IReadOnlyList<Move> Ageing, IReadOnlyList<Move> Evidence, IReadOnlyList<Move> Weights);

    // The shift in units of the score, and in tenths once what is printed is shared out.
    private sealed record Move(KnowledgeDifference? Cause, string? Need, long Shift);
}
