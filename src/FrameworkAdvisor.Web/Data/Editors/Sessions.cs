using FrameworkAdvisor.Web.Data.Decisions;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Opens, finds and ends what browsers are signed in by. Whoever calls saves.</summary>
public sealed class Sessions(AdvisorDbContext database, EditorSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long a right password waits for its code.</summary>
    public static readonly TimeSpan LongestWaiting = TimeSpan.FromMinutes(10);

    /// <returns>The secret for the cookie; a new one unless given.</returns>
    public string Open(Editor editor, bool hasSecondFactor, string? proof = null, string? secret = null)
    {
        secret ??= SecretLink.New();
        var now = clock.GetUtcNow();
        var isDone = StepOf(editor, hasSecondFactor) == SignInStep.Done;
        database.Add(new EditorSession
        {
            SecretHash = SecretLink.HashOf(secret),
            EditorId = editor.Id,
            StartedAt = now,
            EndsAt = (now + (isDone ? Longest : LongestWaiting)).ToUnixTimeMilliseconds(),
            HasSecondFactor = hasSecondFactor,
            Stamp = editor.SecurityStamp ?? "",
            Proof = proof,
        });
        return secret;
    }

    /// <summary>Null when the secret opens nothing, or nothing any more.</summary>
    public async Task<SignedInEditor?> FindAsync(string? secret, CancellationToken cancellationToken = default)
    {
        if (!SecretLink.IsWellFormed(secret))
        {
            return null;
        }

        var hash = SecretLink.HashOf(secret!);
        var found = await (
            from session in database.EditorSessions.AsNoTracking()
            join editor in database.Users.AsNoTracking() on session.EditorId equals editor.Id
            where session.SecretHash == hash
            select new { session, editor }).FirstOrDefaultAsync(cancellationToken);
        return found is not null && IsOpen(found.session, found.editor)
            ? new(found.editor.Id, found.editor.Email!, found.editor.Role, found.session.Id, StepOf(found.editor, found.session.HasSecondFactor))
            : null;
    }

    public async Task<bool> IsOpenAsync(long id, CancellationToken cancellationToken = default)
    {
        var found = await (
            from session in database.EditorSessions.AsNoTracking()
            join editor in database.Users.AsNoTracking() on session.EditorId equals editor.Id
            where session.Id == id
            select new { session, editor }).FirstOrDefaultAsync(cancellationToken);
        return found is not null && IsOpen(found.session, found.editor);
    }

    public async Task EndAsync(long session, CancellationToken cancellationToken = default)
    {
        if (await database.EditorSessions.FindAsync([session], cancellationToken) is { EndedAt: null } open)
        {
            open.EndedAt = clock.GetUtcNow();
        }
    }

    /// <summary>Drops those that ended long ago. To be called in turn.</summary>
    public Task ForgetOldAsync(CancellationToken cancellationToken = default)
    {
        var oldest = (clock.GetUtcNow() - Longest).ToUnixTimeMilliseconds();
        return database.EditorSessions.Where(session => session.EndsAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private bool IsOpen(EditorSession session, Editor editor) =>
        session.EndedAt is null
        && editor.DisabledAt is null
        && session.Stamp == (editor.SecurityStamp ?? "")
        && clock.GetUtcNow().ToUnixTimeMilliseconds() < session.EndsAt;

    public SignInStep StepOf(Editor editor, bool hasSecondFactor) =>
        hasSecondFactor ? SignInStep.Done
        : editor.TwoFactorEnabled ? SignInStep.Code
        : settings.IsSecondFactorRequired ? SignInStep.SetUp
        : SignInStep.Done;
}
