using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>What PostgreSQL's states mean. By states and not by types, so that nothing of its client is loaded for SQLite.</summary>
public static class PostgresFailure
{
    private const string UnknownCharacter = "22021";
    private const string UniqueViolation = "23505";
    private const string ReadOnlyTransaction = "25006";
    private const string IdleInTransactionTimeout = "25P03";
    private const string SerializationFailure = "40001";
    private const string Deadlock = "40P01";
    private const string DiskFull = "53100";
    private const string OutOfMemory = "53200";
    private const string LockNotAvailable = "55P03";
    private const string QueryCanceled = "57014";
    private const string IoError = "58030";

    // A connection, an authorization, a database that is not there; no resources; the server is going down or coming up.
    private static readonly string[] unreachable = ["08", "28", "3D000", "53300", "57P", IdleInTransactionTimeout];

    /// <summary>Whether another session was in the way; whatever it was in the middle of is undone.</summary>
    public static bool IsBusy(Exception failure) =>
        Is(failure, state => state is LockNotAvailable or SerializationFailure or Deadlock or QueryCanceled);

    /// <summary>Whether nothing can be written until somebody has seen to the server.</summary>
    public static bool IsUnwritable(Exception failure) =>
        Is(failure, state => state is ReadOnlyTransaction or DiskFull or OutOfMemory or IoError);

    /// <summary>Whether there is no server to talk to, or the connection to it was lost.</summary>
    public static bool IsUnreachable(Exception failure) =>
        CausesOf(failure).Any(cause => cause is SocketException or OutcomeUnknownException || (cause is DbException database and not SqliteException && IsLost(database.SqlState)));

    /// <summary>Whether a text holds a character that no text of the database may hold: the one of number nought.</summary>
    public static bool IsUnstorable(Exception failure) => Is(failure, state => state == UnknownCharacter);

    /// <summary>Whether what may be there once is there already.</summary>
    public static bool IsDuplicate(Exception failure) => Is(failure, state => state == UniqueViolation);

    /// <summary>Whether another writer did the work of the same form at the same moment.</summary>
    public static bool IsRepeated(Exception failure) => CausesOf(failure).OfType<DbException>().Any(cause =>
        cause.SqlState == UniqueViolation && cause.Message.Contains("IX_AuditEntries_Operation_Kind_Item_Action", StringComparison.Ordinal));

    internal static (string What, string Remedy) Explain(DbException failure, string? user) => failure.SqlState switch
    {
        "28P01" or "28000" => ($"does not let {user} in", "check Username and Password in ConnectionStrings:Advisor, and the server's pg_hba.conf"),
        "3D000" => ("is not there", "make it with createdb, then run migrate"),
        "3F000" or "42501" => ($"does not give {user} the rights it takes", "make this account the owner of the database, or of the schema that it works in"),
        "42P01" or "42703" => ("is not in the state this release needs", "run migrate"),
        "53300" => ("has no connection left", "raise max_connections of the server, or lower Maximum Pool Size in ConnectionStrings:Advisor"),
        DiskFull => ("has no room left on its disk", "free some space"),
        ReadOnlyTransaction => ("cannot be written", "name the server that takes writes, not one that follows it"),
        { } state when IsBusy(failure) => ($"is held by somebody else (state {state})", "try again in a moment"),
        { } state when IsLost(state) => ("is going down or coming up", "try again in a moment"),
        null => ("cannot be reached", "check that the server runs, and Host and Port in ConnectionStrings:Advisor"),
        _ => ("cannot be used", "see the reason given"),
    };

    // What came from the client itself has no state: it lost the server, or never found it.
    private static bool IsLost(string? state) => state is null || Array.Exists(unreachable, start => state.StartsWith(start, StringComparison.Ordinal));

    private static bool Is(Exception failure, Func<string, bool> isMeant) =>
        CausesOf(failure).OfType<DbException>().Any(cause => cause.SqlState is { } state && isMeant(state));

    private static IEnumerable<Exception> CausesOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
