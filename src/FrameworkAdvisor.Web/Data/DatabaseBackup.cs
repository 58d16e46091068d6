using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Data;

/// <summary>Copies the database while the site goes on writing to it.</summary>
internal static class DatabaseBackup
{
    /// <summary>
    /// Writes one consistent, checked copy with everything that was saved before the call; whole or not at all. It holds
    /// what the database holds, secrets included, so only its owner can read it.
    /// </summary>
    /// <returns>Its length in bytes.</returns>
    /// <exception cref="DatabaseUnavailableException">The database cannot be read, or the copy not be written.</exception>
    public static async Task<long> WriteAsync(DatabaseFile file, string target, CancellationToken cancellationToken)
    {
        if (new FileInfo(file.Path) is not { Exists: true, Length: > 0 })
        {
            throw file.Unusable("is not there", "name it in ConnectionStrings:Advisor");
        }

        // Of this run alone: another may be writing to the same place.
        var unfinished = $"{target}.{Guid.NewGuid():N}.unfinished";
        var isReserved = false;
        try
        {
            Reserve(unfinished);
            isReserved = true;
            await CopyAsync(file, unfinished, cancellationToken);
            await CheckAsync(unfinished, cancellationToken);
            Settle(unfinished);
            File.Move(unfinished, target);
            isReserved = false;
            return new FileInfo(target).Length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new DatabaseUnavailableException($"The backup {target} cannot be written: {failure.Message}", failure);
        }
        finally
        {
            if (isReserved)
            {
                TryDelete(unfinished);
            }
        }
    }

    // Empty, and closed to others before anything is in it.
    private static void Reserve(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var empty = new FileStream(path, options);
    }

    // What went wrong before is what has to be told.
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static async Task CopyAsync(DatabaseFile file, string path, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnectionStringBuilder(file.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using var source = new SqliteConnection(connection.ConnectionString);
        try
        {
            await source.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand();
            command.CommandText = "VACUUM INTO $path";
            command.Parameters.AddWithValue("$path", path);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            throw new IOException($"there is no room for it ({failure.Message})", failure);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, file.Path);
        }
    }

    private static async Task CheckAsync(string path, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var copy = new SqliteConnection(connection.ConnectionString);
        await copy.OpenAsync(cancellationToken);
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        var verdict = Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        if (verdict != "ok")
        {
            throw new IOException($"the copy is damaged ({verdict}), and so may the database be");
        }
    }

    private static void Settle(string path)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.Write);
        written.Flush(flushToDisk: true);
    }
}
