using FrameworkAdvisor.Web.Data.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedOnAdd();
        builder.HasIndex(entry => new { entry.Kind, entry.Item, entry.Sequence });
        builder.HasIndex(entry => entry.Operation);

        // A form does each thing once, whoever else writes at the same moment. A sign-in page may be sent again and again.
        // Beside the index above: by one that leaves rows out nothing else can be looked up.
        builder.HasIndex(entry => new { entry.Operation, entry.Kind, entry.Item, entry.Action }).IsUnique()
            .HasFilter($"\"{nameof(AuditEntry.Action)}\" NOT IN ('{AuditAction.SignIn}', '{AuditAction.SignInRefused}', '{AuditAction.SignOut}')");
    }
}
