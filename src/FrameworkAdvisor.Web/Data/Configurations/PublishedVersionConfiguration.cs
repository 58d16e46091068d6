using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class PublishedVersionConfiguration : IEntityTypeConfiguration<PublishedVersion>
{
    public void Configure(EntityTypeBuilder<PublishedVersion> builder)
    {
        builder.HasKey(version => version.Number);
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.ToTable(table =>
        {
            // The migration creates these; they make a version immutable whoever holds the connection.
            table.HasTrigger("PublishedVersions_FollowEachOther");
            table.HasTrigger("PublishedVersions_NeverChange");
            table.HasTrigger("PublishedVersions_NeverGo");
        });
    }
}
