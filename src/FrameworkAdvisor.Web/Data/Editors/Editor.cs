using Microsoft.AspNetCore.Identity;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Somebody who can sign in, whatever the <see cref="Editors.Role"/>. The name is the e-mail address.</summary>
public sealed class Editor : IdentityUser
{
    public Role Role { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when signing in is refused; null while it is not.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The key of the authenticator app; null without one.</summary>
    public string? CodeKey { get; set; }

    /// <summary>The time step of the last code that was taken, so that none is taken twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Digests of the recovery codes that are left, with spaces between.</summary>
    public string RecoveryDigests { get; set; } = "";

    /// <summary>As addresses are compared.</summary>
    public static string Normal(string email) => email.Trim().ToUpperInvariant();
}
