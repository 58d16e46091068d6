using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftClaimConfiguration : IEntityTypeConfiguration<DraftClaim>
{
    public void Configure(EntityTypeBuilder<DraftClaim> builder)
    {
        builder.HasKey(claim => claim.Id);
        builder.HasOne<DraftArticle>().WithMany()
            .HasForeignKey(claim => claim.ArticleSlug).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DraftFramework>().WithMany()
            .HasForeignKey(claim => claim.FrameworkSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DraftNeed>().WithMany().HasForeignKey(claim => claim.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_DraftClaims_Stance", "\"Stance\" BETWEEN -2 AND 2");
            table.HasCheckConstraint(
                "CK_DraftClaims_Status", "\"Status\" IN ('accepted', 'pending', 'disputed', 'rejected')");
            table.HasCheckConstraint(
                "CK_DraftClaims_Dispute",
                "(\"Status\" = 'disputed') = (\"DisputeReason\" IS NOT NULL) "
                + "AND (\"Status\" = 'disputed') = (\"Reference\" IS NOT NULL)");
        });
    }
}

internal sealed class DraftEditorRatingConfiguration : IEntityTypeConfiguration<DraftEditorRating>
{
    public void Configure(EntityTypeBuilder<DraftEditorRating> builder)
    {
        builder.HasKey(rating => new { rating.FrameworkSlug, rating.NeedId });
        builder.HasOne<DraftFramework>().WithMany()
            .HasForeignKey(rating => rating.FrameworkSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DraftNeed>().WithMany().HasForeignKey(rating => rating.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_DraftEditorRatings_Value", "\"Value\" BETWEEN 0 AND 10");
            table.HasCheckConstraint(
                "CK_DraftEditorRatings_StandardError", "\"StandardError\" > 0 AND \"StandardError\" <= 5");
            table.HasCheckConstraint("CK_DraftEditorRatings_Reason", "trim(\"Reason\") <> ''");
        });
    }
}
