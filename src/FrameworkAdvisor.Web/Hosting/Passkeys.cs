using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>A passkey that proved to be whose it is.</summary>
/// <param name="Editor">Whose.</param>
/// <param name="Proof">What was signed, as a digest: it opens one session.</param>
/// <param name="KeepAsync">Takes down how often the passkey was used; saved with the session.</param>
public sealed record ShownPasskey(Editor Editor, string Proof, Func<Task> KeepAsync);

/// <summary>
/// What is asked of a browser and what it answers. The question goes with the page and comes back sealed, so nothing is
/// kept for those who never answer.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<Editor> handler, EditorStore store, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string CredentialField = "credential";
    public const string StateField = "state";

    private const string SignIn = "sign-in";
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("passkey");

    /// <summary>Whether the name that the site was asked under is the one that passkeys are made for.</summary>
    public static bool WorkAt(HttpContext context)
    {
        var domain = context.RequestServices.GetRequiredService<EditorSettings>().PasskeyDomain;
        return context.Request.Host.Host == domain || context.Request.Host.Host.EndsWith($".{domain}", StringComparison.Ordinal);
    }

    /// <summary>The question for whoever has a passkey, as JSON.</summary>
    public async Task<string> AskAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        return Question(asked.RequestOptionsJson, Seal(SignIn, asked.AssertionState ?? ""));
    }

    /// <summary>Null when the answer is wrong, late or to another question.</summary>
    public async Task<ShownPasskey?> CheckAsync(HttpContext context, string credential, string state)
    {
        if (Unseal(SignIn, state) is not { } asked)
        {
            return null;
        }

        PasskeyAssertionResult<Editor> result;
        try
        {
            result = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = asked });
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or CryptographicException or InvalidOperationException)
        {
            return null;
        }

        return result is { Succeeded: true, User: { } editor, Passkey: { } passkey }
            ? new(editor, SecretLink.HashOf(asked), () => store.AddOrUpdatePasskeyAsync(editor, passkey, CancellationToken.None))
            : null;
    }

    /// <summary>The question for a new passkey, as JSON.</summary>
    public async Task<string> OfferAsync(HttpContext context, SignedInEditor editor)
    {
        var offered = await handler.MakeCreationOptionsAsync(new() { Id = editor.Id, Name = editor.Email, DisplayName = editor.Email }, context);
        return Question(offered.CreationOptionsJson, Seal(editor.Id, offered.AttestationState ?? ""));
    }

    /// <summary>Null when the answer is wrong, late or to another question.</summary>
    public async Task<UserPasskeyInfo?> TakeAsync(HttpContext context, SignedInEditor editor, string credential, string state)
    {
        if (Unseal(editor.Id, state) is not { } offered)
        {
            return null;
        }

        try
        {
            var result = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = offered });
            return result is { Succeeded: true, Passkey: { } passkey, UserEntity: { } user } && user.Id == editor.Id ? passkey : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or CryptographicException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Question(string options, string state) =>
        new JsonObject { ["options"] = JsonNode.Parse(options), ["state"] = state }.ToJsonString();

    private string Seal(string purpose, string state) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + longest).ToUnixTimeSeconds()} {purpose} {state}"));

    private string? Unseal(string purpose, string text)
    {
        try
        {
            return text.Length > 0 && protector.Unprotect(text).Split(' ', 3) is [var end, var asked, var state]
                && asked == purpose
                && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(end, CultureInfo.InvariantCulture) ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
