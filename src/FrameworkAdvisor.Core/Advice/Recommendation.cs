namespace FrameworkAdvisor.Core.Advice;

/// <summary>Everything the advisor says to a set of answers. Immutable and safe to share between threads.</summary>
public sealed class Recommendation
{
    private readonly Lazy<IReadOnlyList<QuestionFlip>> flips;
    private readonly Lazy<IReadOnlyList<WeightFlip>> weightFlips;
    private readonly Lazy<IReadOnlyList<RatingFlip>> ratingFlips;
    private readonly Lazy<WorthChecking?> worthChecking;
    private readonly Lazy<IReadOnlyList<Argument>> arguments;
    private readonly Lazy<IReadOnlyList<MustHaveFlip>> mustHaveFlips;
    private readonly Lazy<LiftedMustHaves?> withoutMustHaves;
    private readonly Lazy<IReadOnlyList<PartFlip>> partFlips;

    private Recommendation(int knowledgeVersion, Outcome outcome, IReadOnlyList<Standing> standings, Ledger ledger, Robustness? robustness)
    {
        KnowledgeVersion = knowledgeVersion;
        Outcome = outcome;
        Standings = standings;
        Leader = standings.FirstOrDefault(standing => standing.IsRanked);
        RunnerUp = standings.Where(standing => standing.IsRanked).Skip(1).FirstOrDefault();
        Ledger = ledger;
        Robustness = robustness;
        flips = new(() => QuestionFlips.Of(ledger, standings));
        weightFlips = new(() => Advice.WeightFlips.Of(ledger, standings, Flips));
        ratingFlips = new(() => Advice.RatingFlips.Of(ledger, standings));
        arguments = new(() => Argument.Of(this));
        worthChecking = new(() => Advice.WorthChecking.Of(ledger, standings));
        mustHaveFlips = new(() => Advice.MustHaveFlips.Of(ledger, standings));
        partFlips = new(() => Advice.PartFlips.Of(ledger, outcome));
        withoutMustHaves = new(() => LiftedMustHaves.Of(this));
    }

    /// <summary>The number of the knowledge it rests on.</summary>
    public int KnowledgeVersion { get; }

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>All frameworks, the ranked ones first, best first.</summary>
    public IReadOnlyList<Standing> Standings { get; }

    /// <summary>Where every point comes from.</summary>
    public Ledger Ledger { get; }

    /// <summary>How sure it is; null when no framework is ranked.</summary>
    public Robustness? Robustness { get; }

    /// <summary>The answers it was asked with.</summary>
    public Answers Answers => Ledger.Answers;

    /// <summary>The best ranked framework, named or not; null when none is ranked.</summary>
    public Standing? Leader { get; }

    /// <summary>The next best, or null.</summary>
    public Standing? RunnerUp { get; }

    /// <summary>The single changes of an answer or an importance that change the leader, nearest first.</summary>
    public IReadOnlyList<QuestionFlip> Flips => flips.Value;

    /// <summary>
    /// The must-haves that change the leader: those to drop, the nearest first, then those to add in the order of the
    /// criteria. Empty when no framework is ranked.
    /// </summary>
    public IReadOnlyList<MustHaveFlip> MustHaveFlips => mustHaveFlips.Value;

    /// <summary>
    /// For <c>both</c>, the single changes that change who leads a part, part by part, the nearest first; empty otherwise.
    /// </summary>
    public IReadOnlyList<PartFlip> PartFlips => partFlips.Value;

    /// <summary>
    /// What would be advised without the must-haves that exclude a framework; null where none is excluded, or none advised.
    /// </summary>
    public LiftedMustHaves? WithoutMustHaves => withoutMustHaves.Value;

    /// <summary>
    /// How far the share of each need can move before another framework leads, in the order of the criteria; without a
    /// need that bears all the weight, and empty when no framework is ranked.
    /// </summary>
    public IReadOnlyList<WeightFlip> WeightFlips => weightFlips.Value;

    /// <summary>How far the ratings on each weighed need can move, heaviest first; empty unless two frameworks are ranked.</summary>
    public IReadOnlyList<RatingFlip> RatingFlips => ratingFlips.Value;

    /// <summary>The rating, and in it the claim, to look at once more first; null unless two frameworks are ranked.</summary>
    public WorthChecking? WorthChecking => worthChecking.Value;

    /// <summary>
    /// The few reasons worth telling: those of the framework that is named against its rival; where the ranking names
    /// no winner, those of the first two, alike and in the order of the catalogue. Empty where there is nothing to
    /// compare.
    /// </summary>
    public IReadOnlyList<Argument> Arguments => arguments.Value;

    /// <summary>What speaks for one framework against another, strongest first; negative ones speak against it.</summary>
    /// <param name="framework">Slug.</param>
    /// <param name="rival">Slug.</param>
    /// <exception cref="InvalidOperationException">The catalogue has no such framework.</exception>
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
/// <param name="Difference">The framework's printed points less the rival's: score points to one decimal, −100 to 100.</param>
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

    /// <summary>Of the reasons for a framework, strongest first, the few clear ones worth telling.</summary>
    internal static IReadOnlyList<Reason> ClearlyFor(IEnumerable<Reason> reasons) =>
        [.. reasons.Where(reason => reason is { IsClear: true, Difference: > 0 }).Take(Argument.MostFor)];

    /// <summary>Of the reasons against it, strongest first: the first in any case, and another that is clear.</summary>
    internal static IReadOnlyList<Reason> Against(IEnumerable<Reason> reasons) =>
    [
        .. reasons
            .Where(reason => reason.Difference < 0)
            .Where((reason, position) => position == 0 || reason.IsClear)
            .Take(Argument.MostAgainst),
    ];

    private static double StandardErrorOfDifference(LedgerCell a, LedgerCell b) => Math.Sqrt(
        (a.Rating.StandardError * a.Rating.StandardError) + (b.Rating.StandardError * b.Rating.StandardError));
}
