using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftArticleConfiguration : IEntityTypeConfiguration<DraftArticle>
{
    public void Configure(EntityTypeBuilder<DraftArticle> builder)
    {
        builder.HasKey(article => article.Slug);
        builder.HasMany(article => article.Facts).WithOne()
            .HasForeignKey(fact => fact.ArticleSlug).OnDelete(DeleteBehavior.Cascade);
        builder.Property(article => article.TextKind).HasDefaultValue(TextKind.Digest);
        builder.ToTable(table => table.HasCheckConstraint("CK_DraftArticles_Trust", "\"Trust\" BETWEEN 0 AND 1"));
    }
}

internal sealed class DraftFactConfiguration : IEntityTypeConfiguration<DraftFact>
{
    public void Configure(EntityTypeBuilder<DraftFact> builder)
    {
        builder.HasKey(fact => new { fact.ArticleSlug, fact.Id });
        builder.HasOne<DraftFramework>().WithMany()
            .HasForeignKey(fact => fact.FrameworkSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DraftMeasure>().WithMany()
            .HasForeignKey(fact => fact.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}
