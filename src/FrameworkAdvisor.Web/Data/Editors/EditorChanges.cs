using System.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What came of changing an editor.</summary>
/// <param name="Fault">Why nothing was changed; null when it was.</param>
/// <param name="Token">The one-time link that was made, if one was.</param>
/// <param name="IsOvertaken">Whether somebody else changed the editor since the page was made.</param>
public sealed record EditorChange(string? Fault = null, string? Token = null, bool IsOvertaken = false);

/// <summary>What administrators do to editors: each with one entry in the audit log, and once however often its form is sent.</summary>
public sealed class EditorChanges(AdvisorDbContext database, WriteGate gate, OneTimeLinks links, AuditTrail trail, TimeProvider clock)
{
    private const string Gone = "There is no such editor any more.";

    public async Task<EditorChange> InviteAsync(Actor actor, string email, Role role, CancellationToken cancellationToken = default) => await InTurnAsync(
        actor,
        async () =>
        {
            var name = Editor.Normal(email);
            if (await database.Users.AnyAsync(editor => editor.NormalizedUserName == name, cancellationToken))
            {
                return new("There is an editor with this address already.");
            }

            var invited = Make(email, role, clock.GetUtcNow());
            database.Add(invited);
            var token = await links.MakeAsync(actor.Operation, invited, cancellationToken);
            trail.Add(actor, AuditAction.Create, SignIns.Kind, invited.Email!, after: EditorText.Json(invited), note: "Invited by a one-time link");
            return new(Token: token);
        },
        cancellationToken);

    public Task<EditorChange> LinkAsync(Actor actor, string id, string? seen, CancellationToken cancellationToken = default) => ChangeAsync(
        actor, id, seen, "One-time link made", async editor => new(Token: await links.MakeAsync(actor.Operation, editor, cancellationToken)), cancellationToken);

    public Task<EditorChange> SetRoleAsync(Actor actor, string id, string? seen, Role role, CancellationToken cancellationToken = default) => ChangeAsync(
        actor,
        id,
        seen,
        $"Role changed to {EditorText.NameOf(role)}",
        async editor =>
        {
            if (editor.Role == role)
            {
                return new($"That is the role already: {EditorText.NameOf(role)}.");
            }

            if (editor.Role == Role.Administrator && await IsLastAsync(editor, cancellationToken))
            {
                return Last();
            }

            editor.Role = role;
            EndSessions(editor);
            return new();
        },
        cancellationToken);

    public Task<EditorChange> DisableAsync(Actor actor, string id, string? seen, CancellationToken cancellationToken = default) => ChangeAsync(
        actor,
        id,
        seen,
        "Disabled",
        async editor =>
        {
            if (editor.DisabledAt is not null)
            {
                return new("This editor is disabled already.");
            }

            if (editor.Role == Role.Administrator && await IsLastAsync(editor, cancellationToken))
            {
                return Last();
            }

            editor.DisabledAt = clock.GetUtcNow();
            EndSessions(editor);
            return new();
        },
        cancellationToken);

    public Task<EditorChange> EnableAsync(Actor actor, string id, string? seen, CancellationToken cancellationToken = default) => ChangeAsync(
        actor,
        id,
        seen,
        "Enabled",
        editor =>
        {
            var change = new EditorChange(editor.DisabledAt is null ? "This editor can sign in already." : null);
            editor.DisabledAt = null;
            return Task.FromResult(change);
        },
        cancellationToken);

    public Task<EditorChange> EndSessionsAsync(Actor actor, string id, string? seen, CancellationToken cancellationToken = default) => ChangeAsync(
        actor,
        id,
        seen,
        "Sessions ended",
        editor =>
        {
            EndSessions(editor);
            return Task.FromResult(new EditorChange());
        },
        cancellationToken);

    public Task<EditorChange> ResetSecondFactorAsync(Actor actor, string id, string? seen, CancellationToken cancellationToken = default) => ChangeAsync(
        actor,
        id,
        seen,
        "Second factor taken away: app, passkeys and recovery codes",
        async editor =>
        {
            foreach (var passkey in await database.Set<IdentityUserPasskey<string>>().Where(one => one.UserId == editor.Id).ToListAsync(cancellationToken))
            {
                database.Remove(passkey);
            }

            (editor.CodeKey, editor.RecoveryDigests, editor.TwoFactorEnabled) = (null, "", false);
            EndSessions(editor);
            return new();
        },
        cancellationToken);

    /// <summary>Not yet saved; without a password nobody can sign in to it.</summary>
    internal static Editor Make(string email, Role role, DateTimeOffset now) => new()
    {
        UserName = email.Trim(),
        NormalizedUserName = Editor.Normal(email),
        Email = email.Trim(),
        NormalizedEmail = Editor.Normal(email),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        Role = role,
        CreatedAt = now,
    };

    // Sessions hold the stamp they were opened with.
    internal static void EndSessions(Editor editor) => editor.SecurityStamp = Guid.NewGuid().ToString("N");

    private static EditorChange Last() => new("This is the last administrator who can sign in. Make somebody else administrator first.");

    private async Task<bool> IsLastAsync(Editor editor, CancellationToken cancellationToken) =>
        !await database.Users.AnyAsync(
            other => other.Id != editor.Id && other.Role == Role.Administrator && other.DisabledAt == null && other.PasswordHash != null, cancellationToken);

    private Task<EditorChange> ChangeAsync(
        Actor actor, string id, string? seen, string note, Func<Editor, Task<EditorChange>> change, CancellationToken cancellationToken) => InTurnAsync(
        actor,
        async () =>
        {
            if (await database.Users.FirstOrDefaultAsync(editor => editor.Id == id, cancellationToken) is not { } editor)
            {
                return new(Gone);
            }

            if (seen is not null && editor.ConcurrencyStamp != seen)
            {
                return new("Somebody else changed this editor since you opened the page. Nothing of yours was changed; below is how it stands now.", IsOvertaken: true);
            }

            var before = EditorText.Json(editor);
            var changed = await change(editor);
            if (changed.Fault is null)
            {
                editor.ConcurrencyStamp = Guid.NewGuid().ToString();
                trail.Add(actor, AuditAction.Change, SignIns.Kind, editor.Email!, before, EditorText.Json(editor), note);
            }

            return changed;
        },
        cancellationToken);

    private Task<EditorChange> InTurnAsync(Actor actor, Func<Task<EditorChange>> change, CancellationToken cancellationToken) => gate.WriteAsync(
        database,
        async () =>
        {
            // Asked for by name: where more than one can write, of two administrators who take each other's role away one is refused.
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            if (await trail.HasAsync(actor.Operation, cancellationToken))
            {
                return new(Token: await links.MadeByAsync(actor.Operation, cancellationToken));
            }

            var changed = await change();
            if (changed.Fault is null)
            {
                await database.SaveChangesAsync(CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
            }

            return changed;
        },
        cancellationToken);
}
