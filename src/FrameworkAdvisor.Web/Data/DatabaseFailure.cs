using FrameworkAdvisor.Web.Data.Postgres;

namespace FrameworkAdvisor.Web.Data;

/// <summary>What a failure of the database means, whichever database it is.</summary>
public static class DatabaseFailure
{
    /// <summary>Whether somebody else held the database, so that nothing was changed and trying again is worth it.</summary>
    public static bool IsBusy(Exception failure) => SqliteFailure.IsBusy(failure) || PostgresFailure.IsBusy(failure);

    /// <summary>Whether nothing can be written until somebody has seen to the disk or the rights.</summary>
    public static bool IsUnwritable(Exception failure) => SqliteFailure.IsUnwritable(failure) || PostgresFailure.IsUnwritable(failure);

    /// <summary>Whether the database cannot be reached, or was lost on the way.</summary>
    public static bool IsUnreachable(Exception failure) => PostgresFailure.IsUnreachable(failure);

    /// <summary>Whether it is no fault of ours: whoever runs the application can do something about it, or wait.</summary>
    public static bool IsOutside(Exception failure) =>
        failure is DatabaseUnavailableException or DatabaseBusyException || IsBusy(failure) || IsUnwritable(failure) || IsUnreachable(failure);

    /// <summary>What to say about it, in a line.</summary>
    public static string Tell(Exception failure) => failure is DatabaseUnavailableException or DatabaseBusyException
        ? failure.Message
        : $"The database cannot be used at the moment: try again, and see to it if that does not help. ({failure.GetBaseException().Message})";

    /// <summary>Whether it is the sender's fault: a text that the database cannot hold.</summary>
    public static bool IsUnstorable(Exception failure) => PostgresFailure.IsUnstorable(failure);

    /// <summary>Whether what may be there once is there already.</summary>
    public static bool IsDuplicate(Exception failure) => SqliteFailure.IsDuplicate(failure) || PostgresFailure.IsDuplicate(failure);

    /// <summary>Whether another writer did the work of the same form at the same moment.</summary>
    public static bool IsRepeated(Exception failure) => SqliteFailure.IsRepeated(failure) || PostgresFailure.IsRepeated(failure);
}
