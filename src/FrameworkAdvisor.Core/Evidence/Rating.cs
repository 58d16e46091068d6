using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Evidence;

/// <summary>How well a framework serves a need, how sure that is, and who says so.</summary>
/// <param name="Framework">Slug.</param>
/// <param name="Need">Id of the need.</param>
/// <param name="Value">0 to 10; 5 without evidence.</param>
/// <param name="StandardError">Of the value, in rating points; 2.06 without evidence.</param>
/// <param name="EvidenceMass">Ω: how many fresh, fully trusted sources the evidence is worth.</param>
/// <param name="Disagreement">D: 0 (sources agree) to 1; see <see cref="Agreement"/>.</param>
/// <param name="Agreement">The disagreement in a word, when there are enough sources to speak of one.</param>
/// <param name="Voices">One per article, in the order of the articles.</param>
/// <param name="Claims">All claims on it, in the order of the articles; only accepted ones count.</param>
/// <param name="EditorReason">Why an editor set this rating in place of the formula, or null.</param>
public sealed record Rating(
    string Framework,
    string Need,
    double Value,
    double StandardError,
    double EvidenceMass,
    double Disagreement,
    Agreement Agreement,
    IReadOnlyList<Voice> Voices,
    IReadOnlyList<Claim> Claims,
    string? EditorReason)
{
    /// <summary>Whether an editor set it.</summary>
    public bool IsSetByEditor => EditorReason is not null;

    /// <summary>Whether there is enough evidence to speak of a rating at all.</summary>
    public bool IsCovered => IsSetByEditor || EvidenceMass >= ModelConstants.CoveredFromEvidence;

    /// <summary>The claims that count.</summary>
    public IEnumerable<Claim> Counted => Claims.Where(claim => claim.Status == ClaimStatus.Accepted);

    /// <summary>How many counted claims speak for the framework.</summary>
    public int For { get; } = Claims.Count(claim => claim is { Status: ClaimStatus.Accepted, Stance: > 0 });

    /// <summary>How many counted claims speak against it.</summary>
    public int Against { get; } = Claims.Count(claim => claim is { Status: ClaimStatus.Accepted, Stance: < 0 });

    /// <summary>How many claims are disputed and do not count.</summary>
    public int Disputed { get; } = Claims.Count(claim => claim.Status == ClaimStatus.Disputed);
}

/// <summary>One article, one voice: the mean of what it claims on a framework and a need.</summary>
/// <param name="Article">Slug.</param>
/// <param name="Value">x: 0 to 10.</param>
/// <param name="Weight">ω: trust × 2^(−age/half-life), 0 to 1.</param>
/// <param name="AgeMonths">Age of its freshest claim on the day of publication.</param>
/// <param name="Claims">How many claims it rests on.</param>
public readonly record struct Voice(string Article, double Value, double Weight, int AgeMonths, int Claims);

/// <summary>How far the sources of a rating agree.</summary>
public enum Agreement
{
    /// <summary>Fewer than two effective sources.</summary>
    TooFewSources,

    /// <summary>They agree.</summary>
    Agree,

    /// <summary>They partly disagree.</summary>
    Mixed,

    /// <summary>They contradict one another.</summary>
    Contradictory,
}
