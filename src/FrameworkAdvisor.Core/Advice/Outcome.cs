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
/// The framework advised (for <c>both</c>: for the project as a whole); the nearest to qualifying for
/// <c>none-qualifies</c>; null where none is named.
/// </param>
/// <param name="RunnerUp">The next in the ranking, or null.</param>
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
    /// <summary>The kind as in files and interfaces: <c>one</c>, <c>too-close</c>, …</summary>
    public string KindWord => WordFor(Kind);

    /// <summary>How sure it is, in words, or what kind of outcome it is where that says more.</summary>
    public string Label => Kind switch
    {
        OutcomeKind.One when RunnerUp is null => "the only one that qualifies",
        OutcomeKind.One or OutcomeKind.TooClose => LabelFor(Probability ?? 0),
        OutcomeKind.Both => "a different framework for different parts",
        OutcomeKind.Either => "either will do",
        OutcomeKind.NoneQualifies => "none has all must-haves",
        OutcomeKind.NotEnoughEvidence => "not enough evidence",
        _ => "nothing answered yet",
    };

    /// <summary>The words for a probability of beating the runner-up.</summary>
    public static string LabelFor(double probability) => probability switch
    {
        >= ModelConstants.ClearlyBetterFrom => "clearly better",
        >= ModelConstants.LikelyBetterFrom => "likely better",
        >= ModelConstants.SlightEdgeFrom => "slight edge",
        _ => "too close to call",
    };

    /// <summary>A probability as "about so many of 100", in steps of 5, never 0 or 100.</summary>
    public static int OfHundred(double probability) =>
        Math.Clamp((int)Math.Round(probability * 20, MidpointRounding.AwayFromZero) * 5, 5, 95);

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
}

/// <summary>The framework for one part of the project.</summary>
/// <param name="Part">An option of the question <c>parts</c>.</param>
/// <param name="Framework">Its leader, or the project's where the part alone does not settle it.</param>
/// <param name="Probability">How often the part's own leader beats the runner-up there.</param>
/// <param name="IsSettled">Whether the part alone settles it.</param>
public sealed record PartAdvice(Option Part, Framework Framework, double Probability, bool IsSettled);
