using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftFrameworkConfiguration : IEntityTypeConfiguration<DraftFramework>
{
    public void Configure(EntityTypeBuilder<DraftFramework> builder)
    {
        builder.HasKey(framework => framework.Slug);
        builder.HasMany(framework => framework.Aliases).WithOne()
            .HasForeignKey(alias => alias.FrameworkSlug).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftAliasConfiguration : IEntityTypeConfiguration<DraftAlias>
{
    public void Configure(EntityTypeBuilder<DraftAlias> builder) =>
        builder.HasKey(alias => new { alias.FrameworkSlug, alias.Name });
}
