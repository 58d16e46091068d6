using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftProvisionConfiguration : IEntityTypeConfiguration<DraftProvision>
{
    public void Configure(EntityTypeBuilder<DraftProvision> builder)
    {
        builder.HasKey(provision => new { provision.FrameworkSlug, provision.NeedId });
        builder.Property(provision => provision.Kind).HasConversion(
            kind => Provision.WordFor(kind),
            word => Enum.GetValues<ProvisionKind>().First(kind => Provision.WordFor(kind) == word));
        builder.HasOne<DraftFramework>().WithMany()
            .HasForeignKey(provision => provision.FrameworkSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DraftNeed>().WithMany().HasForeignKey(provision => provision.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(provision => provision.Extensions).WithOne()
            .HasForeignKey(extension => new { extension.FrameworkSlug, extension.NeedId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(provision => provision.Articles).WithOne()
            .HasForeignKey(article => new { article.FrameworkSlug, article.NeedId }).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_DraftProvisions_Kind", "\"Kind\" IN ('built-in', 'extension', 'own-work')"));
    }
}

internal sealed class DraftProvisionExtensionConfiguration : IEntityTypeConfiguration<DraftProvisionExtension>
{
    public void Configure(EntityTypeBuilder<DraftProvisionExtension> builder) =>
        builder.HasKey(extension => new { extension.FrameworkSlug, extension.NeedId, extension.Name });
}

internal sealed class DraftProvisionArticleConfiguration : IEntityTypeConfiguration<DraftProvisionArticle>
{
    public void Configure(EntityTypeBuilder<DraftProvisionArticle> builder)
    {
        builder.HasKey(article => new { article.FrameworkSlug, article.NeedId, article.ArticleSlug });
        builder.HasOne<DraftArticle>().WithMany()
            .HasForeignKey(article => article.ArticleSlug).OnDelete(DeleteBehavior.Restrict);
    }
}
