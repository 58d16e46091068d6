using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace FrameworkAdvisor.Web.Data;

/// <summary>What SQLite's result codes mean to whoever runs the application.</summary>
public static class SqliteFailure
{
    /// <summary>Whether the failure is, or was caused by, another connection holding the database.</summary>
    public static bool IsBusy(Exception failure) =>
        Is(failure, cause => cause.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED);

    /// <summary>Whether nothing can be written until somebody has seen to the disk or the rights.</summary>
    public static bool IsUnwritable(Exception failure) =>
        Is(failure, cause => cause.SqliteErrorCode is SQLITE_FULL or SQLITE_IOERR or SQLITE_READONLY);

    /// <summary>Whether what may be there once is there already.</summary>
    public static bool IsDuplicate(Exception failure) =>
        Is(failure, cause => cause.SqliteExtendedErrorCode == SQLITE_CONSTRAINT_UNIQUE);

    /// <summary>Whether another writer did the work of the same form at the same moment.</summary>
    public static bool IsRepeated(Exception failure) =>
        Is(failure, cause => cause.SqliteExtendedErrorCode == SQLITE_CONSTRAINT_UNIQUE && cause.Message.Contains("AuditEntries.Operation", StringComparison.Ordinal));

    private static bool Is(Exception failure, Func<SqliteException, bool> isMeant)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException sqlite && isMeant(sqlite))
            {
                return true;
            }
        }

        return false;
    }

    internal static DatabaseUnavailableException Explain(SqliteException failure, string file)
    {
        var (what, remedy) = failure.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED => (
                "is locked by another program",
                "end the program that has it open, then start again"),
            SQLITE_NOTADB => (
                "is not a SQLite database",
                "check ConnectionStrings:Advisor, or move the file away to start with an empty database"),
            SQLITE_CORRUPT => ("is damaged", "restore it from a backup"),
            SQLITE_READONLY => (
                "cannot be written",
                "give the account that runs this program the right to write the file and its folder"),
            SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => (
                "cannot be opened",
                "give the account that runs this program the right to read and write the file and its folder"),
            SQLITE_FULL => ("has no room left on its disk", "free some space, then start again"),
            SQLITE_IOERR => ("cannot be read or written reliably", "check the disk it is on"),
            _ => ("cannot be used", "see the reason given"),
        };
        return new DatabaseUnavailableException($"The database {file} {what}: {remedy}. ({failure.Message})", failure);
    }
}
