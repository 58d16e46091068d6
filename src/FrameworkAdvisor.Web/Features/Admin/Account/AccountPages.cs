using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Identity;

namespace FrameworkAdvisor.Web.Features.Admin.Account;

/// <summary>One's own account.</summary>
/// <param name="Editor">Whose.</param>
/// <param name="Passkeys">In the order in which they were added.</param>
/// <param name="Notice">What was done or not done; or null.</param>
/// <param name="IsError">Whether that is a refusal.</param>
/// <param name="NewPasskey">The form for another; null when passkeys do not work under this name of the site.</param>
public sealed record AccountPage(Editor Editor, IReadOnlyList<UserPasskeyInfo> Passkeys, string? Notice, bool IsError, PasskeyForm? NewPasskey)
{
    public int RecoveryCodesLeft => Editor.RecoveryDigests.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    public static string IdOf(UserPasskeyInfo passkey) => Convert.ToHexStringLower(passkey.CredentialId);
}

/// <summary>The form for another password.</summary>
/// <param name="CurrentError">What is wrong with the former one; or null.</param>
/// <param name="Error">What is wrong with the new one; or null.</param>
/// <param name="Notice">Why it is asked again though nothing is wrong; or null.</param>
public sealed record PasswordPage(string? CurrentError, string? Error, string? Notice = null);

/// <summary>The form that adds a passkey.</summary>
/// <param name="AsksPassword">Whether it takes the password.</param>
/// <param name="Name">As typed.</param>
public sealed record PasskeyForm(bool AsksPassword, string Name);

/// <summary>The form that sets up an authenticator app.</summary>
/// <param name="Key">The app's new key.</param>
/// <param name="SealedKey">The same, to come back with the form.</param>
/// <param name="Picture">The key as a square of dots.</param>
/// <param name="Error">What is wrong with the code; or null.</param>
/// <param name="IsOwed">Whether nothing else can be done before.</param>
/// <param name="NewPasskey">The form for a passkey instead; null when passkeys do not work under this name of the site.</param>
public sealed record SecondFactorPage(string Key, string SealedKey, QrPicture Picture, string? Error, bool IsOwed, PasskeyForm? NewPasskey)
{
    /// <summary>In groups, to be typed.</summary>
    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(group => new string(group)));
}

/// <summary>Recovery codes, this once; none when their form was sent before.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes);
