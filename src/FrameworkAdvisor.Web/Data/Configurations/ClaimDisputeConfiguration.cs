using FrameworkAdvisor.Web.Data.Disputes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class ClaimDisputeConfiguration : IEntityTypeConfiguration<ClaimDispute>
{
    public void Configure(EntityTypeBuilder<ClaimDispute> builder)
    {
        builder.HasKey(dispute => dispute.Id);
        builder.HasIndex(dispute => dispute.OperationHash).IsUnique();
        builder.HasIndex(dispute => dispute.State);
        builder.Property(dispute => dispute.State).HasConversion<string>();
    }
}
