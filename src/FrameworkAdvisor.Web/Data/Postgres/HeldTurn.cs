using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>
/// One writer at a time among all nodes: a lock of the database that belongs to the very connection that writes. Where
/// the connection is lost, the lock and everything unfinished are lost with it; EF Core would then open another one in
/// silence and write without a turn, and is kept from that here.
/// </summary>
internal sealed class HeldTurn : DbConnectionInterceptor
{
    // Any number; all nodes have the same.
    internal const long Key = 7_166_201_118_423_001;

    // A node that hangs between two statements must not hold it for ever.
    private const string Take = "SET idle_session_timeout = '20s'; SELECT pg_advisory_lock({0})";
    private const string Release = "SELECT pg_advisory_unlock({0}); RESET idle_session_timeout";

    public static readonly HeldTurn Instance = new();

    public static async Task<T> WriteAsync<T>(AdvisorDbContext database, Func<Task<T>> write, CancellationToken cancellationToken)
    {
        var connection = database.Database.GetDbConnection();
        var isOpen = false;
        try
        {
            await database.Database.OpenConnectionAsync(cancellationToken);
            isOpen = true;
            await connection.AskAsync(With(Take), cancellationToken);
            database.HoldsTurn = true;
            return await write();
        }
        catch (Exception failure) when (PostgresFailure.IsUnreachable(failure))
        {
            throw database.HoldsTurn
                ? new OutcomeUnknownException(failure)
                : new DatabaseUnavailableException("The database cannot be reached, so nothing was changed. Try again in a moment.", failure);
        }
        finally
        {
            database.HoldsTurn = false;
            if (isOpen)
            {
                await ReleaseAsync(connection);
                await database.Database.CloseConnectionAsync();
            }
        }
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        RefuseAnother(eventData, result);

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(RefuseAnother(eventData, result));

    private static InterceptionResult RefuseAnother(ConnectionEventData opening, InterceptionResult result) =>
        opening.Context is AdvisorDbContext { HoldsTurn: true } ? throw new OutcomeUnknownException() : result;

    private static async Task ReleaseAsync(DbConnection connection)
    {
        try
        {
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await connection.AskAsync(With(Release), CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            // The lock goes with the connection, which must not be lent to others while it lasts.
            NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
        }
    }

    private static string With(string sql) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, Key);
}
