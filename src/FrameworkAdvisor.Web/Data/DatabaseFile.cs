using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Data;

/// <summary>The file that holds everything, and how it is connected to.</summary>
public sealed class DatabaseFile
{
    private const string DefaultConnection = "Data Source=data/advisor.db";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder;

    private DatabaseFile(string path, string connectionString)
    {
        Path = path;
        ConnectionString = connectionString;
        folder = System.IO.Path.GetDirectoryName(path) ?? path;
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string ConnectionString { get; }

    /// <param name="connectionString">As configured; null for the default.</param>
    /// <param name="contentRoot">What a relative path starts from.</param>
    /// <exception cref="DatabaseUnavailableException">The connection string does not name a file.</exception>
    public static DatabaseFile From(string? connectionString, string contentRoot)
    {
        var connection = Parse(string.IsNullOrWhiteSpace(connectionString) ? DefaultConnection : connectionString);
        connection.DataSource = System.IO.Path.GetFullPath(connection.DataSource, contentRoot);
        connection.ForeignKeys = true;
        connection.DefaultTimeout = 3;
        connection.Cache = SqliteCacheMode.Private;
        return new DatabaseFile(connection.DataSource, connection.ConnectionString);
    }

    /// <summary>Makes sure that there is a folder to write to, and tells whether the database is still to be made.</summary>
    /// <exception cref="DatabaseUnavailableException">No database can be here.</exception>
    internal bool PrepareFolder()
    {
        if (Directory.Exists(Path))
        {
            throw Unusable("is a folder", "name a file in ConnectionStrings:Advisor");
        }

        CreateFolder();
        var file = new FileInfo(File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path);
        RefuseNetwork(new DriveInfo(file.DirectoryName ?? folder).DriveFormat);
        var isNew = !file.Exists || file.Length == 0;
        if (isNew && new FileInfo(file.FullName + "-wal") is { Exists: true, Length: > 0 })
        {
            // SQLite would throw the log away on creating the database anew.
            throw Unusable(
                $"is missing or empty although its log {file.FullName}-wal holds data",
                "put the file back beside its log, restore both from a backup, or remove the log");
        }

        return isNew;
    }

    /// <summary>SQLite's log needs shared memory and locks that network file systems do not keep.</summary>
    internal void RefuseNetwork(string fileSystem)
    {
        string[] refused = ["nfs", "cifs", "smb", "9p", "fuse"];
        if (refused.Any(kind => fileSystem.StartsWith(kind, StringComparison.OrdinalIgnoreCase)))
        {
            throw Unusable(
                $"would be on a file system of type {fileSystem}, where SQLite loses data",
                "name a file on a local disk in ConnectionStrings:Advisor");
        }
    }

    internal DatabaseUnavailableException Unusable(string what, string remedy, Exception? cause = null) =>
        new($"The database {Path} {what}: {remedy}.", cause);

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        SqliteConnectionStringBuilder connection;
        try
        {
            connection = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException failure)
        {
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:Advisor cannot be read: write {DefaultConnection}. ({failure.Message})", failure);
        }

        if (connection.DataSource is "" or ":memory:"
            || connection.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly
            || connection.DataSource.StartsWith("file:", StringComparison.Ordinal))
        {
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:Advisor must name a file that can be written: write {DefaultConnection}.");
        }

        return connection;
    }

    private void CreateFolder()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, OwnerOnly);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(
                "needs a folder that cannot be made", $"make {folder} and give this account the right to write it", failure);
        }
    }
}
