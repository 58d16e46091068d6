using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.HasKey(decision => decision.Id);
        builder.Ignore(decision => decision.Details);
        builder.HasIndex(decision => decision.ViewHash).IsUnique();
        builder.HasIndex(decision => decision.EditHash).IsUnique();
        builder.HasIndex(decision => decision.OperationHash).IsUnique();
        builder.HasOne<PublishedVersion>().WithMany().HasForeignKey(decision => decision.KnowledgeVersion).OnDelete(DeleteBehavior.Restrict);
        builder.Property(decision => decision.Revision).IsConcurrencyToken();
    }
}
