using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What kind of answer a recommendation gives. The rules are in <see cref="OutcomeRules"/>.</summary>
public enum OutcomeKind
{
    /// <summary>One framework is advised.</summary>
    One,

    /// <summary>The parts of the project have different leaders: each part gets its own.</summary>
    Both,

    /// <summary>The difference is too small to matter.</summary>
    Either,

    /// <summary>The difference may matter, but the evidence and the answers do not settle it.</summary>
    TooClose,

    /// <summary>The must-haves exclude every framework.</summary>
    NoneQualifies,

    /// <summary>No framework has evidence on what matters here.</summary>
    NotEnoughEvidence,

    /// <summary>Nothing that weighs was answered.</summary>
    NoAnswers,
}

/// <summary>The answer a recommendation gives.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Framework">
/// The framework advised (for <c>both</c>: for the project as a whole, null where that is not settled); the nearest to
/// qualifying for <c>none-qualifies</c>; null where none is named.
/// </param>
/// <param name="RunnerUp">The next in the ranking; null where there is none or no framework is named.</param>
/// <param name="Probability">
/// p: how often the leader beats the runner-up in the variations, 0 to 1; 1 when it alone is ranked; null where there
/// is no ranking.
/// </param>
/// <param name="Split">For <c>both</c>, which framework for which part; empty otherwise.</param>
/// <param name="ToRelax">For <c>none-qualifies</c>, the fewest must-haves whose relaxing lets a framework in.</param>
/// <param name="Separating">For <c>too-close</c>, the question whose answer moves the difference most, or null.</param>
public sealed record Outcome(
    OutcomeKind Kind,
    Framework? Framework,
    Framework? RunnerUp,
    double? Probability,
    IReadOnlyList<PartAdvice> Split,
    IReadOnlyList<Need> ToRelax,
    Question? Separating)
{
    /// <summary>
    /// For <c>both</c>, what the later rules say of the project as a whole: <c>one</c>, <c>either</c> or
    /// <c>too-close</c>; null otherwise.
    /// </summary>
    public OutcomeKind? Whole { get; init; }

    /// <summary>
    /// For <c>none-qualifies</c>, what it takes to let each framework in, the nearest first; empty otherwise.
    /// </summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];

    /// <summary>Whether one framework qualifies because must-haves exclude all the others.</summary>
    public bool IsOnlyOneThatQualifies { get; init; }

    /// <summary>The kind as in files and interfaces: <c>one</c>, <c>too-close</c>, …</summary>
    public string KindWord => WordFor(Kind);

    /// <summary>How sure it is, in words, or what kind of outcome it is where that says more.</summary>
    public string Label => Kind switch
    {
        OutcomeKind.One when RunnerUp is null => IsOnlyOneThatQualifies ? "the only one that qualifies" : "the only one ranked",
        OutcomeKind.One or OutcomeKind.TooClose => LabelFor(Probability ?? 0),
        OutcomeKind.Both => "a different framework for different parts",
        OutcomeKind.Either => "either will do",
        OutcomeKind.NoneQualifies => "none has all must-haves",
        OutcomeKind.NotEnoughEvidence => "not enough evidence",
        _ => "nothing to weigh yet",
    };

    /// <summary>The words for a probability of beating the runner-up.</summary>
    public static string LabelFor(double probability) => probability switch
    {
        >= ModelConstants.ClearlyBetterFrom => "clearly better",
        >= ModelConstants.LikelyBetterFrom => "likely better",
        >= ModelConstants.SlightEdgeFrom => "slight edge",
        _ => "too close to call",
    };

    /// <summary>
    /// A probability as "about so many of 100": 5 to 95 in steps of 5, rounded within the band of its words, so that
    /// number and words never contradict each other; p and 1 − p add up to 100.
    /// </summary>
    /// <param name="probability">0 to 1.</param>
    public static int OfHundred(double probability)
    {
        if (probability < 0.5)
        {
            return 100 - OfHundred(1 - probability);
        }

        var nearest = (int)Math.Round(probability * 20, MidpointRounding.AwayFromZero) * 5;
        return probability switch
        {
            >= ModelConstants.ClearlyBetterFrom => Math.Clamp(nearest, FirstFrom(ModelConstants.ClearlyBetterFrom), 95),
            >= ModelConstants.LikelyBetterFrom => InBand(nearest, ModelConstants.LikelyBetterFrom, ModelConstants.ClearlyBetterFrom),
            >= ModelConstants.SlightEdgeFrom => InBand(nearest, ModelConstants.SlightEdgeFrom, ModelConstants.LikelyBetterFrom),
            _ => InBand(nearest, 0.5, ModelConstants.SlightEdgeFrom),
        };
    }

    /// <summary>The kind as in files and interfaces.</summary>
    public static string WordFor(OutcomeKind kind) => kind switch
    {
        OutcomeKind.One => "one",
        OutcomeKind.Both => "both",
        OutcomeKind.Either => "either",
        OutcomeKind.TooClose => "too-close",
        OutcomeKind.NoneQualifies => "none-qualifies",
        OutcomeKind.NotEnoughEvidence => "not-enough-evidence",
        _ => "no-answers",
    };

    private static int InBand(int nearest, double from, double below) => Math.Clamp(nearest, FirstFrom(from), FirstFrom(below) - 5);

    // The first multiple of 5 of a hundred that is not below a bound; the bounds have two decimals.
    private static int FirstFrom(double bound) => (int)Math.Ceiling(Math.Round(bound * 20, 6)) * 5;
}

/// <summary>The framework for one part of the project.</summary>
/// <param name="Part">An option of the question <c>parts</c>.</param>
/// <param name="Framework">
/// Its leader; where the part alone does not settle it, the project's, and only where the project as a whole names none
/// either, again the part's own leader.
/// </param>
/// <param name="Probability">
/// How often the part's own leader beats the runner-up there, 0 to 1; 1 when it alone is ranked, 0 when none is.
/// </param>
/// <param name="IsSettled">Whether the part alone settles it.</param>
public sealed record PartAdvice(Option Part, Framework Framework, double Probability, bool IsSettled)
{
    /// <summary>What the part alone gives weight to.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>Where each framework stands for the part alone, best first.</summary>
    public required IReadOnlyList<Standing> Standings { get; init; }

    /// <summary>The framework's own standing for the part alone.</summary>
    public Standing Standing => Standings.First(standing => standing.Framework.Slug == Framework.Slug);

    /// <summary>
    /// What it is compared with in the part: the next ranked, or else the first that must-haves exclude; null where
    /// the part settles nothing or there is nothing to compare.
    /// </summary>
    public Framework? Rival => !IsSettled
        ? null
        : Standings.Skip(1).FirstOrDefault(standing => standing.IsRanked || standing.IsExcluded)?.Framework;

    /// <summary>
    /// What clearly speaks for the framework in the part, strongest first; at most <see cref="Argument.MostFor"/>,
    /// none where there is no rival. The points in it are those of the part alone.
    /// </summary>
    public IReadOnlyList<Reason> For => Rival is { } rival
        ? Reason.ClearlyFor(Reason.Between(Ledger, Framework.Slug, rival.Slug))
        : [];

    /// <summary>
    /// What speaks against the framework in the part: the strongest, clear or not, and a second if that is clear; none
    /// where there is no rival.
    /// </summary>
    public IReadOnlyList<Reason> Against => Rival is { } rival
        ? Reason.Against(Reason.Between(Ledger, Framework.Slug, rival.Slug))
        : [];
}
