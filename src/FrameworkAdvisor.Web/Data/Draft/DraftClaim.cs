using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftClaim
{
    public required string Id { get; init; }

    public int Position { get; set; }

    public required string ArticleSlug { get; init; }

    public required string FrameworkSlug { get; set; }

    public required string NeedId { get; set; }

    public int Stance { get; set; }

    public required string Text { get; set; }

    public required string Anchor { get; set; }

    public ClaimStatus Status { get; set; }

    public string? DisputeReason { get; set; }

    public string? Reference { get; set; }

    public PartialDate? AsOf { get; set; }

    public static DraftClaim From(Claim claim, int position) => new()
    {
        Id = claim.Id,
        Position = position,
        ArticleSlug = claim.Article,
        FrameworkSlug = claim.Framework,
        NeedId = claim.Need,
        Stance = claim.Stance,
        Text = claim.Text,
        Anchor = claim.Anchor,
        Status = claim.Status,
        DisputeReason = claim.DisputeReason,
        Reference = claim.Reference,
        AsOf = claim.AsOf,
    };

    public Claim ToClaim() => new(
        Id,
        ArticleSlug,
        FrameworkSlug,
        NeedId,
        Stance,
        Text,
        Anchor,
        Status,
        DisputeReason,
        Reference,
        AsOf);
}
