using System.Globalization;
using FrameworkAdvisor.Web.Data.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Lets editors in and out. Each time, and each refusal, is told to the audit log.</summary>
public sealed class SignIns(
    AdvisorDbContext database, WriteGate gate, SignInTries tries, Sessions sessions, AuditTrail trail, IPasswordHasher<Editor> passwords, TimeProvider clock)
{
    public const string Kind = "editor";
    private const string Nobody = "nobody";
    private const string PasswordTry = "password";
    private const string CodeTry = "code";

    private static readonly Lock making = new();
    private static string? decoy;

    /// <summary>Takes the same time and answers the same whether there is such an account or not.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, Caller caller, CancellationToken cancellationToken = default)
    {
        var account = SignInTries.AccountOf(email, PasswordTry);
        if (await tries.TakeAsync(account, caller.Place, caller.IsFamiliar, cancellationToken) is { } wait)
        {
            return SignInOutcome.Refused with { Wait = wait };
        }

        var name = Editor.Normal(email);
        var known = await database.Users.AsNoTracking().FirstOrDefaultAsync(editor => editor.NormalizedUserName == name, cancellationToken);
        var isRight = passwords.VerifyHashedPassword(known ?? Unknown(), known?.PasswordHash ?? Decoy(), password) != PasswordVerificationResult.Failed;
        return await InOneAsync(
            async () =>
            {
                if (!isRight || known is not { PasswordHash: not null, DisabledAt: null })
                {
                    return await RefuseAsync(known, caller, isRight && known is not null ? "disabled" : "wrong password", account);
                }

                await tries.ForgetAsync(account, caller.Place, caller.IsFamiliar, cancellationToken);
                return await LetInAsync(known, hasSecondFactor: false, "password", caller);
            },
            cancellationToken);
    }

    /// <summary>The second step: a code of the app, or a recovery code. Each is good once.</summary>
    public async Task<SignInOutcome> WithCodeAsync(SignedInEditor waiting, string code, Caller caller, CancellationToken cancellationToken = default)
    {
        var account = SignInTries.AccountOf(waiting.Email, CodeTry);
        if (await tries.TakeAsync(account, caller.Place, caller.IsFamiliar, cancellationToken) is { } wait)
        {
            return SignInOutcome.Refused with { Wait = wait };
        }

        return await InOneAsync(
            async () =>
            {
                var editor = await database.Users.AsNoTracking().FirstAsync(one => one.Id == waiting.Id, cancellationToken);
                if (await TakeCodeAsync(editor, code, cancellationToken) is not { } how)
                {
                    return await RefuseAsync(editor, caller, "wrong code", account);
                }

                await tries.ForgetAsync(account, caller.Place, caller.IsFamiliar, cancellationToken);
                await sessions.EndAsync(waiting.Session, cancellationToken);
                return await LetInAsync(editor, hasSecondFactor: true, how, caller);
            },
            cancellationToken);
    }

    /// <summary>A passkey is both factors at once. Its proof opens one session only.</summary>
    /// <param name="editor">Whose passkey it is.</param>
    /// <param name="proof">The digest of what was signed.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="keep">Notes down that the passkey was used, with what is saved.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SignInOutcome> WithPasskeyAsync(Editor editor, string proof, Caller caller, Func<Task> keep, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(
            database,
            async () =>
            {
                if (editor.DisabledAt is not null || await database.EditorSessions.AnyAsync(session => session.Proof == proof, cancellationToken))
                {
                    return await RefuseAsync(editor, caller, editor.DisabledAt is null ? "passkey used twice" : "disabled");
                }

                await keep();
                return await LetInAsync(editor, hasSecondFactor: true, "passkey", caller, proof);
            },
            cancellationToken);

    /// <summary>A passkey that was not taken, for the audit log.</summary>
    public Task RefusePasskeyAsync(Caller caller, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => RefuseAsync(null, caller, "passkey not taken"), cancellationToken);

    /// <summary>The session is over at once, whoever holds a copy of its cookie.</summary>
    public Task SignOutAsync(SignedInEditor editor, Actor actor, CancellationToken cancellationToken = default) => gate.WriteAsync(
        database,
        async () =>
        {
            await sessions.EndAsync(editor.Session, cancellationToken);
            trail.Add(actor, AuditAction.SignOut, Kind, editor.Email);
            return await database.SaveChangesAsync(CancellationToken.None);
        },
        cancellationToken);

    /// <summary>Whether the password is that of the account; counted like any other try. Null when it may not be tried now.</summary>
    public async Task<bool?> IsPasswordAsync(SignedInEditor editor, string password, Caller caller, CancellationToken cancellationToken = default)
    {
        var account = SignInTries.AccountOf(editor.Email, PasswordTry);
        if (await tries.TakeAsync(account, caller.Place, isFamiliar: true, cancellationToken) is not null)
        {
            return null;
        }

        var stored = await database.Users.AsNoTracking().FirstAsync(one => one.Id == editor.Id, cancellationToken);
        if (stored.PasswordHash is null || passwords.VerifyHashedPassword(stored, stored.PasswordHash, password) == PasswordVerificationResult.Failed)
        {
            await gate.WriteAsync(database, () => RefuseAsync(stored, caller, "wrong password on the own account"), cancellationToken);
            return false;
        }

        await gate.WriteAsync(
            database,
            async () =>
            {
                await tries.ForgetAsync(account, caller.Place, isFamiliar: true, cancellationToken);
                return true;
            },
            cancellationToken);
        return true;
    }

    private Task<SignInOutcome> InOneAsync(Func<Task<SignInOutcome>> work, CancellationToken cancellationToken) => gate.WriteAsync(
        database,
        async () =>
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            var outcome = await work();
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        },
        cancellationToken);

    // Compared and noted down in one statement: of two at once, one comes first.
    private async Task<string?> TakeCodeAsync(Editor editor, string code, CancellationToken cancellationToken)
    {
        if (editor.CodeKey is { } key && OneTimeCodes.StepOf(key, code, clock.GetUtcNow()) is { } step)
        {
            return await database.Users.Where(one => one.Id == editor.Id && one.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastCodeStep, step), cancellationToken) == 1 ? "code" : null;
        }

        var digest = OneTimeCodes.DigestOf(code);
        var left = editor.RecoveryDigests.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var without = string.Join(' ', left.Where(one => one != digest));
        return left.Contains(digest) && await database.Users.Where(one => one.Id == editor.Id && one.RecoveryDigests == editor.RecoveryDigests)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.RecoveryDigests, without), cancellationToken) == 1 ? "recovery code" : null;
    }

    private async Task<SignInOutcome> LetInAsync(Editor editor, bool hasSecondFactor, string how, Caller caller, string? proof = null)
    {
        await sessions.ForgetOldAsync();
        var secret = sessions.Open(editor, hasSecondFactor, proof);
        var step = sessions.StepOf(editor, hasSecondFactor);
        trail.Add(new(editor.Email!, caller.Operation), AuditAction.SignIn, Kind, editor.Email!, note: $"{how}{StepNote(step)}, from {caller.Address}");
        await database.SaveChangesAsync(CancellationToken.None);
        return new(secret, step, editor.Email, null);
    }

    /// <param name="known">Whose account it is, if anybody's.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="why">In a few words.</param>
    /// <param name="account">By which such tries are counted; null where they are not.</param>
    private async Task<SignInOutcome> RefuseAsync(Editor? known, Caller caller, string why, string? account = null)
    {
        var hold = account is null ? null : await tries.WaitAsync(account, caller.Place, caller.IsFamiliar);
        // Never what was typed: people type passwords into the wrong field.
        trail.Add(new(Nobody, caller.Operation), AuditAction.SignInRefused, Kind, known?.Email ?? "unknown", note: $"{why}, from {caller.Address}{HoldNote(hold)}");
        await database.SaveChangesAsync(CancellationToken.None);
        return SignInOutcome.Refused;
    }

    private static string HoldNote(TimeSpan? hold) => hold is { } wait
        ? string.Create(CultureInfo.InvariantCulture, $"; held up for {Math.Ceiling(wait.TotalMinutes)} minutes")
        : "";

    private static string StepNote(SignInStep step) => step switch
    {
        SignInStep.Code => ", second factor to come",
        SignInStep.SetUp => ", second factor to be set up",
        _ => "",
    };

    private static Editor Unknown() => new() { CreatedAt = default };

    // Made once, as passwords are, so that an unknown address costs as much as a known one.
    private string Decoy()
    {
        lock (making)
        {
            return decoy ??= passwords.HashPassword(Unknown(), Guid.NewGuid().ToString());
        }
    }
}
