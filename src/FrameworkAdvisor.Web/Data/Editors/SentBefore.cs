using System.Text.Json;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What a form of an account did when it was sent before, for whoever sends it again because the answer never came.</summary>
public sealed class SentBefore(AdvisorDbContext database, WriteGate gate, Sessions sessions, OneTimeLinks links, IPasswordHasher<Editor> passwords)
{
    internal const string ByLink = "Password set by a one-time link";
    internal const string NewCodes = "New recovery codes made";

    /// <summary>The session that the form of a one-time link opened: whoever got no answer goes on with it.</summary>
    /// <returns>Null when it did not, holds another password now, or that session is over.</returns>
    public async Task<(string Secret, SignInStep Step)?> OfLinkAsync(string token, string password, string operation, CancellationToken cancellationToken = default)
    {
        var done = await database.AuditEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.Operation == operation && entry.Note == ByLink, cancellationToken);
        if (done is null || await links.UsedAsync(token, cancellationToken) is not { } link
            || await sessions.FindAsync(SessionOf(token, link), cancellationToken) is not { } opened || opened.Email != done.Item)
        {
            return null;
        }

        var editor = await database.Users.AsNoTracking().FirstAsync(one => one.Id == opened.Id, cancellationToken);
        return passwords.VerifyHashedPassword(editor, editor.PasswordHash ?? "", password) == PasswordVerificationResult.Failed
            ? null
            : (SessionOf(token, link), opened.Step);
    }

    /// <summary>What the same form did when it was sent before; null when it did nothing yet.</summary>
    public async Task<AccountChange?> OfAccountAsync(SignedInEditor signedIn, Actor actor, CancellationToken cancellationToken = default)
    {
        var done = await database.AuditEntries.AsNoTracking()
            .FirstOrDefaultAsync(entry => entry.Operation == actor.Operation && entry.Kind == SignIns.Kind && entry.Item == signedIn.Email && entry.Actor == actor.Name, cancellationToken);
        if (done is null || await database.Users.AnyAsync(one => one.Id == signedIn.Id && one.DisabledAt != null, cancellationToken))
        {
            return null;
        }

        return new(await GoOnAsync(signedIn, cancellationToken), [], IsDone: true)
        {
            HasMadeCodes = done.Note == NewCodes || (!HasFactor(done.Before) && HasFactor(done.After)),
        };
    }

    // Only from the token, which the database does not know, and only while the link has its salt.
    internal static string SessionOf(string token, OneTimeLink link) => SecretLink.LinksOf(token, link.Salt).Edit;

    private static bool HasFactor(string? editor) =>
        editor is not null && JsonDocument.Parse(editor).RootElement.TryGetProperty("secondFactor", out var factor) && factor.GetBoolean();

    // Two at once were both let in by the session that the first of them ended; the browser may show the answer to the second alone.
    private async Task<string?> GoOnAsync(SignedInEditor signedIn, CancellationToken cancellationToken) =>
        await sessions.IsOpenAsync(signedIn.Session, cancellationToken) ? null : await gate.WriteAsync(
            database,
            async () =>
            {
                var editor = await database.Users.AsNoTracking().FirstAsync(one => one.Id == signedIn.Id, cancellationToken);
                var secret = sessions.Open(editor, editor.TwoFactorEnabled);
                await database.SaveChangesAsync(CancellationToken.None);
                return secret;
            },
            cancellationToken);
}
