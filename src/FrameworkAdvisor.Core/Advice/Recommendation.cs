namespace FrameworkAdvisor.Core.Advice;

/// <summary>Everything the advisor says to a set of answers.</summary>
/// <param name="KnowledgeVersion">The number of the knowledge it rests on.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Standings">All frameworks, the ranked ones first, best first.</param>
/// <param name="Ledger">Where every point comes from.</param>
/// <param name="Robustness">How sure it is; null when no framework is ranked.</param>
public sealed record Recommendation(
    int KnowledgeVersion, Outcome Outcome, IReadOnlyList<Standing> Standings, Ledger Ledger, Robustness? Robustness)
{
    /// <summary>The answers it was asked with.</summary>
    public Answers Answers => Ledger.Answers;

    /// <summary>The best ranked framework, named or not; null when none is ranked.</summary>
    public Standing? Leader => Standings.FirstOrDefault(standing => standing.IsRanked);

    /// <summary>The next best, or null.</summary>
    public Standing? RunnerUp => Standings.Where(standing => standing.IsRanked).Skip(1).FirstOrDefault();

    /// <summary>The single changes of an answer or an importance that change the leader, nearest first.</summary>
    public IReadOnlyList<QuestionFlip> Flips => field ??= QuestionFlips.Of(Ledger, Standings);

    /// <summary>What speaks for one framework against another, strongest first; negative ones speak against it.</summary>
    public IReadOnlyList<Reason> Reasons(string framework, string rival) => Reason.Between(Ledger, framework, rival);

    internal static Recommendation For(Advisor advisor, Answers answers)
    {
        var ledger = advisor.Weigh(answers);
        var standings = Standing.Of(ledger);
        var ranked = standings.Where(standing => standing.IsRanked).Select(standing => standing.Framework.Slug).ToList();
        var robustness = ranked.Count == 0 ? null : Robustness.Of(ledger, ranked);
        return new(advisor.Version.Number, OutcomeRules.Decide(ledger, standings, robustness), standings, ledger, robustness);
    }
}

/// <summary>What one need speaks for a framework against a rival.</summary>
/// <param name="Row">The need's row in the ledger.</param>
/// <param name="Difference">The framework's printed points less the rival's.</param>
/// <param name="IsClear">Whether the ratings differ by at least the standard error of their difference.</param>
public sealed record Reason(LedgerRow Row, decimal Difference, bool IsClear)
{
    internal static IReadOnlyList<Reason> Between(Ledger ledger, string framework, string rival) =>
    [
        .. ledger.Rows
            .Select(row => (row, mine: row[framework], other: row[rival]))
            .Select(pair => new Reason(
                pair.row,
                pair.mine.PrintedPoints - pair.other.PrintedPoints,
                Math.Abs(pair.mine.Rating.Value - pair.other.Rating.Value) >= StandardErrorOfDifference(pair.mine, pair.other)))
            .OrderByDescending(reason => Math.Abs(reason.Difference)),
    ];

    private static double StandardErrorOfDifference(LedgerCell a, LedgerCell b) => Math.Sqrt(
        (a.Rating.StandardError * a.Rating.StandardError) + (b.Rating.StandardError * b.Rating.StandardError));
}
