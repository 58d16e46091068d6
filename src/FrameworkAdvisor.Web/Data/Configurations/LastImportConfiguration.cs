using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class LastImportConfiguration : IEntityTypeConfiguration<LastImport>
{
    public void Configure(EntityTypeBuilder<LastImport> builder)
    {
        builder.HasKey(import => import.Id);
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.ToTable("LastImport");
    }
}

internal sealed class ContentConflictConfiguration : IEntityTypeConfiguration<ContentConflict>
{
    public void Configure(EntityTypeBuilder<ContentConflict> builder) =>
        builder.HasKey(conflict => new { conflict.Kind, conflict.Item });
}
