using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>What a marked passage claims and what editors decided about it: a claim without the passage.</summary>
/// <param name="Framework">Slug.</param>
/// <param name="Need">Id of the need.</param>
/// <param name="Stance">−2 to +2.</param>
/// <param name="Status">What was decided.</param>
/// <param name="DisputeReason">Why it is false or outdated; given when, and only when, disputed.</param>
/// <param name="Reference">Where that can be checked; given when, and only when, disputed.</param>
/// <param name="AsOf">When it held, if that differs from the article's date.</param>
public sealed record ClaimStatement(
    string Framework,
    string Need,
    int Stance,
    ClaimStatus Status = ClaimStatus.Accepted,
    string? DisputeReason = null,
    string? Reference = null,
    PartialDate? AsOf = null)
{
    public static ClaimStatement Of(Claim claim) => new(
        claim.Framework, claim.Need, claim.Stance, claim.Status, claim.DisputeReason, claim.Reference, claim.AsOf);

    /// <summary>The claim that this makes of a passage of an article.</summary>
    /// <param name="article">Slug.</param>
    /// <param name="passage">The plain text of the marked words.</param>
    public Claim On(string article, string passage) => new(
        $"{article}-{StableId.Of(article, Framework, Need, passage)}",
        article,
        Framework,
        Need,
        Stance,
        passage,
        AnchorOf(article, passage),
        Status,
        DisputeReason,
        Reference,
        AsOf);

    /// <summary>The id of a passage in an article's HTML.</summary>
    public static string AnchorOf(string article, string passage) => "c-" + StableId.Of(article, passage);
}
