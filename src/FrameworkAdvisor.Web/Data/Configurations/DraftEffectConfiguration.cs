using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftEffectConfiguration : IEntityTypeConfiguration<DraftEffect>
{
    public void Configure(EntityTypeBuilder<DraftEffect> builder)
    {
        builder.HasKey(effect => new { effect.QuestionId, effect.OptionId, effect.NeedId });
        builder.HasOne<DraftNeed>().WithMany().HasForeignKey(effect => effect.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(effect => effect.Articles).WithOne()
            .HasForeignKey(article => new { article.QuestionId, article.OptionId, article.NeedId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(table => table.HasCheckConstraint("CK_DraftEffects_Points", "\"Points\" BETWEEN 1 AND 10"));
    }
}

internal sealed class DraftEffectArticleConfiguration : IEntityTypeConfiguration<DraftEffectArticle>
{
    public void Configure(EntityTypeBuilder<DraftEffectArticle> builder)
    {
        builder.HasKey(article => new { article.QuestionId, article.OptionId, article.NeedId, article.ArticleSlug });
        builder.HasOne<DraftArticle>().WithMany()
            .HasForeignKey(article => article.ArticleSlug).OnDelete(DeleteBehavior.Restrict);
    }
}
