using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftScenarioConfiguration : IEntityTypeConfiguration<DraftScenario>
{
    public void Configure(EntityTypeBuilder<DraftScenario> builder)
    {
        builder.HasKey(scenario => scenario.Id);
        builder.HasOne<DraftArticle>().WithMany()
            .HasForeignKey(scenario => scenario.ArticleSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(scenario => scenario.Split).WithOne()
            .HasForeignKey(side => side.ScenarioId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftSplitConfiguration : IEntityTypeConfiguration<DraftSplit>
{
    public void Configure(EntityTypeBuilder<DraftSplit> builder)
    {
        builder.HasKey(side => new { side.ScenarioId, side.Part });
        builder.HasOne<DraftFramework>().WithMany()
            .HasForeignKey(side => side.FrameworkSlug).OnDelete(DeleteBehavior.Restrict);
    }
}
