using FrameworkAdvisor.Web.Data.Decisions;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Makes and finds links for setting a password. Whoever calls saves.</summary>
public sealed class OneTimeLinks(AdvisorDbContext database, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>A link for somebody; the former ones are void.</summary>
    /// <param name="operation">The number of the form or command that asks; well formed.</param>
    /// <param name="editor">Null for whoever becomes the first administrator.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What stands in the address.</returns>
    public async Task<string> MakeAsync(string operation, Editor? editor, CancellationToken cancellationToken = default)
    {
        await VoidAsync(editor?.Id, cancellationToken);
        var salt = SecretLink.New();
        var token = SecretLink.LinksOf(operation, salt).View;
        database.Add(new OneTimeLink
        {
            Hash = SecretLink.HashOf(token),
            Salt = salt,
            Operation = operation,
            EditorId = editor?.Id,
            EndsAt = clock.GetUtcNow() + Longest,
        });
        return token;
    }

    /// <summary>The link that a form sent before has already asked for; null when there is none, or it is void.</summary>
    public async Task<string?> MadeByAsync(string operation, CancellationToken cancellationToken = default) =>
        await database.OneTimeLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Operation == operation, cancellationToken) is { UsedAt: null } made
            ? SecretLink.LinksOf(operation, made.Salt).View
            : null;

    /// <summary>Null when the link is unknown, used, void or too old. Tracked, to be marked as used.</summary>
    public async Task<OneTimeLink?> FindAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (!SecretLink.IsWellFormed(token))
        {
            return null;
        }

        var hash = SecretLink.HashOf(token!);
        return await database.OneTimeLinks.FirstOrDefaultAsync(link => link.Hash == hash, cancellationToken) is { UsedAt: null } found
            && clock.GetUtcNow() < found.EndsAt
            ? found
            : null;
    }

    /// <summary>One that is used or void, of the last day; null when there is none.</summary>
    public async Task<OneTimeLink?> UsedAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (!SecretLink.IsWellFormed(token))
        {
            return null;
        }

        var hash = SecretLink.HashOf(token!);
        return await database.OneTimeLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Hash == hash, cancellationToken) is { UsedAt: not null } used
            && clock.GetUtcNow() < used.EndsAt
            ? used
            : null;
    }

    private async Task VoidAsync(string? editorId, CancellationToken cancellationToken)
    {
        foreach (var former in await database.OneTimeLinks.Where(link => link.EditorId == editorId && link.UsedAt == null).ToListAsync(cancellationToken))
        {
            former.UsedAt = clock.GetUtcNow();
        }
    }
}
