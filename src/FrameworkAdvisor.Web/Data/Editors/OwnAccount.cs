using FrameworkAdvisor.Web.Data.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What came of changing one's own account.</summary>
/// <param name="Secret">Of the session that takes the place of the former one; null when that goes on, or nothing was changed.</param>
/// <param name="RecoveryCodes">Those that were made, to be shown this once; empty when none were.</param>
/// <param name="IsDone">Whether it was changed, now or by the same form before.</param>
public sealed record AccountChange(string? Secret, IReadOnlyList<string> RecoveryCodes, bool IsDone)
{
    public static AccountChange Refused { get; } = new(null, [], IsDone: false);

    /// <summary>Whether it made recovery codes, even if they cannot be shown any more.</summary>
    public bool HasMadeCodes { get; init; } = RecoveryCodes.Count > 0;
}

/// <summary>What editors do to their own accounts: each with one entry in the audit log, and once however often its form is sent.</summary>
public sealed class OwnAccount(
    AdvisorDbContext database, WriteGate gate, Sessions sessions, OneTimeLinks links, AuditTrail trail, SentBefore sentBefore, IPasswordHasher<Editor> passwords, EditorStore store, TimeProvider clock)
{
    /// <summary>A password by a one-time link, which is then used up; somebody who is nobody yet becomes the first administrator.</summary>
    /// <returns>Null when the link is good no more.</returns>
    public async Task<(string Secret, SignInStep Step)?> SetPasswordAsync(
        string token, string? email, string password, string operation, CancellationToken cancellationToken = default)
    {
        // Not in turn: it takes long on purpose.
        var hash = passwords.HashPassword(new() { CreatedAt = default }, password);
        return await gate.WriteAsync<(string, SignInStep)?>(
            database,
            async () =>
            {
                await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
                if (await links.FindAsync(token, cancellationToken) is not { } link || await HolderAsync(link, email, cancellationToken) is not { } editor)
                {
                    return await sentBefore.OfLinkAsync(token, password, operation, cancellationToken);
                }

                var isNew = database.Entry(editor).State == EntityState.Added;
                var before = isNew ? null : EditorText.Json(editor);
                link.UsedAt = clock.GetUtcNow();
                editor.PasswordHash = hash;
                EditorChanges.EndSessions(editor);
                editor.ConcurrencyStamp = Guid.NewGuid().ToString();
                var secret = sessions.Open(editor, hasSecondFactor: false, secret: SentBefore.SessionOf(token, link));
                trail.Add(
                    new(editor.Email!, operation), isNew ? AuditAction.Create : AuditAction.Change, SignIns.Kind, editor.Email!, before, EditorText.Json(editor), SentBefore.ByLink);
                await database.SaveChangesAsync(CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
                return (secret, sessions.StepOf(editor, hasSecondFactor: false));
            },
            cancellationToken);
    }

    public async Task<AccountChange> ChangePasswordAsync(SignedInEditor signedIn, Actor actor, string password, CancellationToken cancellationToken = default)
    {
        var hash = passwords.HashPassword(new() { CreatedAt = default }, password);
        return await ChangeAsync(
            signedIn,
            actor,
            "Password changed",
            editor =>
            {
                editor.PasswordHash = hash;
                return Task.FromResult<IReadOnlyList<string>>([]);
            },
            cancellationToken);
    }

    /// <summary>A new authenticator app, in place of a former one. With the first second factor come recovery codes.</summary>
    /// <param name="signedIn">Whose.</param>
    /// <param name="actor">The same, with the form.</param>
    /// <param name="key">The app's.</param>
    /// <param name="step">The time step of the code that showed that the app has it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<AccountChange> UseAppAsync(SignedInEditor signedIn, Actor actor, string key, long step, CancellationToken cancellationToken = default) => ChangeAsync(
        signedIn,
        actor,
        "Authenticator app set up",
        editor =>
        {
            (editor.CodeKey, editor.LastCodeStep) = (key, step);
            return Task.FromResult(WithFactor(editor));
        },
        cancellationToken);

    public Task<AccountChange> RenewRecoveryCodesAsync(SignedInEditor signedIn, Actor actor, CancellationToken cancellationToken = default) => ChangeAsync(
        signedIn, actor, SentBefore.NewCodes, editor => Task.FromResult(RenewCodes(editor)), cancellationToken);

    public Task<AccountChange> AddPasskeyAsync(SignedInEditor signedIn, Actor actor, UserPasskeyInfo passkey, CancellationToken cancellationToken = default) => ChangeAsync(
        signedIn,
        actor,
        $"Passkey added: {passkey.Name}",
        async editor =>
        {
            await store.AddOrUpdatePasskeyAsync(editor, passkey, cancellationToken);
            return WithFactor(editor);
        },
        cancellationToken);

    /// <summary>Takes a passkey away; with the last second factor, the recovery codes too.</summary>
    public Task<AccountChange> RemovePasskeyAsync(SignedInEditor signedIn, Actor actor, byte[] passkey, CancellationToken cancellationToken = default) => ChangeAsync(
        signedIn,
        actor,
        "Passkey removed",
        async editor =>
        {
            await store.RemovePasskeyAsync(editor, passkey, cancellationToken);
            var isLeft = await database.Set<IdentityUserPasskey<string>>().AsNoTracking().CountAsync(one => one.UserId == editor.Id, cancellationToken) > 1;
            if (!isLeft && editor.CodeKey is null)
            {
                (editor.TwoFactorEnabled, editor.RecoveryDigests) = (false, "");
            }

            return [];
        },
        cancellationToken);

    private static IReadOnlyList<string> WithFactor(Editor editor)
    {
        var isFirst = !editor.TwoFactorEnabled;
        editor.TwoFactorEnabled = true;
        return isFirst ? RenewCodes(editor) : [];
    }

    private static IReadOnlyList<string> RenewCodes(Editor editor)
    {
        var codes = OneTimeCodes.NewRecoveryCodes();
        editor.RecoveryDigests = string.Join(' ', codes.Select(OneTimeCodes.DigestOf));
        return codes;
    }

    private async Task<Editor?> HolderAsync(OneTimeLink link, string? email, CancellationToken cancellationToken)
    {
        if (link.EditorId is not null)
        {
            return await database.Users.FirstOrDefaultAsync(editor => editor.Id == link.EditorId && editor.DisabledAt == null, cancellationToken);
        }

        // Whoever came first is the administrator; the link is for nobody else.
        if (email is null || await database.Users.AnyAsync(cancellationToken))
        {
            return null;
        }

        var first = EditorChanges.Make(email, Role.Administrator, clock.GetUtcNow());
        database.Add(first);
        return first;
    }

    // Every other session of the account ends with it: whoever had got in is out.
    private async Task<AccountChange> ChangeAsync(
        SignedInEditor signedIn, Actor actor, string note, Func<Editor, Task<IReadOnlyList<string>>> change, CancellationToken cancellationToken) =>
        await gate.WriteAsync(database, () => ChangeInTurnAsync(signedIn, actor, note, change, cancellationToken), cancellationToken)
        ?? await sentBefore.OfAccountAsync(signedIn, actor, cancellationToken)
        ?? AccountChange.Refused;

    private async Task<AccountChange?> ChangeInTurnAsync(
        SignedInEditor signedIn, Actor actor, string note, Func<Editor, Task<IReadOnlyList<string>>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await trail.HasAsync(actor.Operation, cancellationToken))
        {
            return null;
        }

        if (await database.Users.FirstOrDefaultAsync(one => one.Id == signedIn.Id, cancellationToken) is not { } editor)
        {
            return AccountChange.Refused;
        }

        var before = EditorText.Json(editor);
        var codes = await change(editor);
        EditorChanges.EndSessions(editor);
        editor.ConcurrencyStamp = Guid.NewGuid().ToString();
        var secret = sessions.Open(editor, editor.TwoFactorEnabled);
        trail.Add(actor, AuditAction.Change, SignIns.Kind, editor.Email!, before, EditorText.Json(editor), note);
        await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return new AccountChange(secret, codes, IsDone: true);
    }
}
