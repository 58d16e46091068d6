using System.Data.Common;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrameworkAdvisor.Web.Hosting.Logs;

/// <summary>
/// Writes what was stored in the audit log of accounts and publications as a line of the log, once it cannot be undone any
/// more. Notes that people write stay in the database.
/// </summary>
internal sealed partial class AuditLog(ILogger<AuditLog> logger, SiteMeter meter) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly List<AuditEntry> saving = [];
    private readonly List<AuditEntry> waiting = [];

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        saving.Clear();
        saving.AddRange(eventData.Context!.ChangeTracker.Entries<AuditEntry>()
            .Where(entry => entry.State == EntityState.Added && entry.Entity.Kind is SignIns.Kind or Publication.Kind).Select(entry => entry.Entity));
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        waiting.AddRange(saving);
        saving.Clear();
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            Write();
        }

        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Write();
        return Task.CompletedTask;
    }

    // Rolled back, or gone without having been committed.
    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        waiting.Clear();
        return result;
    }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarting(connection, eventData, result));

    private void Write()
    {
        foreach (var entry in waiting)
        {
            var level = entry.Action == AuditAction.SignInRefused ? LogLevel.Warning : LogLevel.Information;
            if (entry is { Kind: Publication.Kind, Action: AuditAction.Publish })
            {
                meter.Published();
            }

            LogEntry(logger, level, entry.Action, entry.Kind, entry.Item, entry.Actor, entry.Kind == SignIns.Kind ? entry.Note : null);
        }

        waiting.Clear();
    }

    [LoggerMessage(EventId = 20, Message = "{Action} {Kind} {Item} by {Actor}: {Note}")]
    private static partial void LogEntry(ILogger logger, LogLevel level, string action, string kind, string item, string actor, string? note);
}
