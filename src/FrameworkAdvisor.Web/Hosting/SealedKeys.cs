using System.Security.Cryptography;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.DataProtection;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>The key of a new authenticator app goes with its form and comes back sealed: nothing is kept for forms that are never sent.</summary>
public sealed class SealedKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("authenticator");

    public string Seal(SignedInEditor editor, string key) => protector.Protect($"{editor.Id} {key}");

    /// <summary>Null when it was not sealed here, or for somebody else.</summary>
    public string? Open(SignedInEditor editor, string text)
    {
        try
        {
            return text.Length > 0 && protector.Unprotect(text).Split(' ') is [var id, var key] && id == editor.Id && OneTimeCodes.IsKey(key) ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
