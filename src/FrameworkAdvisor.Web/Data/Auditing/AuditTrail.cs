using FrameworkAdvisor.Web.Data.Decisions;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Auditing;

/// <summary>Who does something, and by which form or command.</summary>
/// <param name="Name">The editor's address, or which command it is.</param>
/// <param name="Operation">The number that came with the form, or one made for the command.</param>
public sealed record Actor(string Name, string Operation)
{
    /// <summary>A command, each run of it anew.</summary>
    public static Actor Command(string name) => new(name, SecretLink.New());
}

/// <summary>Tells the audit log what is about to be saved with it.</summary>
public sealed class AuditTrail(AdvisorDbContext database, TimeProvider clock)
{
    private const int LongestActor = 256;
    private const int LongestNote = 2000;

    /// <summary>Adds an entry to what the context saves next.</summary>
    public void Add(Actor actor, string action, string kind, string item, string? before = null, string? after = null, string? note = null) =>
        database.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Actor = Cut(actor.Name, LongestActor),
            Action = action,
            Kind = kind,
            Item = item,
            Operation = actor.Operation,
            Before = before,
            After = after,
            Note = note is null ? null : Cut(note, LongestNote),
        });

    /// <summary>Whether this form or command did its work already; a wrong password in it before is no work.</summary>
    public Task<bool> HasAsync(string operation, CancellationToken cancellationToken = default) =>
        database.AuditEntries.AsNoTracking().AnyAsync(entry => entry.Operation == operation && entry.Action != AuditAction.SignInRefused, cancellationToken);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
