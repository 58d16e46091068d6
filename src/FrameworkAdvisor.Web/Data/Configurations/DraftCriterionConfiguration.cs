using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftCriterionConfiguration : IEntityTypeConfiguration<DraftCriterion>
{
    public void Configure(EntityTypeBuilder<DraftCriterion> builder)
    {
        builder.HasKey(criterion => criterion.Slug);
        builder.HasMany(criterion => criterion.Needs).WithOne()
            .HasForeignKey(need => need.CriterionSlug).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftNeedConfiguration : IEntityTypeConfiguration<DraftNeed>
{
    public void Configure(EntityTypeBuilder<DraftNeed> builder)
    {
        builder.HasKey(need => need.Id);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_DraftNeeds_HalfLifeMonths", "\"HalfLifeMonths\" BETWEEN 1 AND 600"));
    }
}

internal sealed class DraftMeasureConfiguration : IEntityTypeConfiguration<DraftMeasure>
{
    public void Configure(EntityTypeBuilder<DraftMeasure> builder)
    {
        builder.HasKey(measure => measure.Id);
        builder.HasOne<DraftCriterion>().WithMany()
            .HasForeignKey(measure => measure.CriterionSlug).OnDelete(DeleteBehavior.Restrict);
    }
}
