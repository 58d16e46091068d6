using FrameworkAdvisor.Web.Data.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

// Nothing here refers to the draft's rows: an article that is deleted and restored finds what was decided about its text.
internal sealed class ArticleSuggestionConfiguration : IEntityTypeConfiguration<ArticleSuggestion>
{
    public void Configure(EntityTypeBuilder<ArticleSuggestion> builder)
    {
        builder.HasKey(suggestion => suggestion.Id);
        builder.Property(suggestion => suggestion.State).HasConversion<string>();
        builder.HasIndex(suggestion => new { suggestion.ArticleSlug, suggestion.Position });
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_ArticleSuggestions_State", "\"State\" IN ('Waiting', 'Accepted', 'Rejected', 'Skipped') AND (\"State\" = 'Accepted') = (\"ClaimId\" IS NOT NULL)"));
    }
}

internal sealed class ArticleFigureConfiguration : IEntityTypeConfiguration<ArticleFigure>
{
    public void Configure(EntityTypeBuilder<ArticleFigure> builder)
    {
        builder.HasKey(figure => figure.Id);
        builder.Property(figure => figure.State).HasConversion<string>();
        builder.HasIndex(figure => new { figure.ArticleSlug, figure.Position });
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_ArticleFigures_State", "\"State\" IN ('Waiting', 'Accepted', 'Rejected', 'Skipped') AND (\"State\" = 'Accepted') = (\"FactId\" IS NOT NULL)"));
    }
}
