using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class EditorConfiguration : IEntityTypeConfiguration<Editor>
{
    public void Configure(EntityTypeBuilder<Editor> builder)
    {
        builder.ToTable("Editors");
        builder.Property(editor => editor.Role).HasConversion<string>();
    }
}

/// <summary>As Identity would map it by the newest of its schemas; here, so that the model does not hang on how the context is made.</summary>
internal sealed class EditorPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.ToTable("EditorPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Editor>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EditorSessionConfiguration : IEntityTypeConfiguration<EditorSession>
{
    public void Configure(EntityTypeBuilder<EditorSession> builder)
    {
        builder.HasKey(session => session.Id);
        builder.HasIndex(session => session.SecretHash).IsUnique();
        builder.HasIndex(session => session.Proof).IsUnique();
        builder.HasOne<Editor>().WithMany().HasForeignKey(session => session.EditorId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignInTryConfiguration : IEntityTypeConfiguration<SignInTry>
{
    public void Configure(EntityTypeBuilder<SignInTry> builder)
    {
        builder.HasIndex(one => new { one.Account, one.At });
        builder.HasIndex(one => one.At);
    }
}

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.HasIndex(link => link.Hash).IsUnique();
        builder.HasIndex(link => link.Operation).IsUnique();
        builder.HasOne<Editor>().WithMany().HasForeignKey(link => link.EditorId).OnDelete(DeleteBehavior.Cascade);
    }
}
