using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace FrameworkAdvisor.Web.Data;

/// <summary>The SQLite file that holds everything.</summary>
public sealed class DatabaseFile : AdvisorDatabase
{
    private const string DefaultConnection = "Data Source=data/advisor.db";
    private const int AnswerSeconds = 1;
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

    public override string Name => Path;

    public override bool IsShared => false;

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

    public override void Use(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString);

    public override DbConnection Connect() => new SqliteConnection(ConnectionString);

    internal override Task PrepareAsync(AdvisorDbContext context, CancellationToken cancellationToken) =>
        new DatabasePreparation(context, this).RunAsync(cancellationToken);

    internal override Task MigrateAsync(AdvisorDbContext context, CancellationToken cancellationToken) => PrepareAsync(context, cancellationToken);

    // Not through the context, and not as long as a reader would wait.
    internal override async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = AnswerSeconds };
            await using var connection = new SqliteConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return await connection.AskAsync("SELECT max(Number) FROM PublishedVersions", cancellationToken) is long;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    internal override DatabaseUnavailableException Explain(DbException failure) => SqliteFailure.Explain((SqliteException)failure, Path);

    /// <summary>Makes sure that there is a folder to write to, and tells whether the database is still to be made.</summary>
    /// <exception cref="DatabaseUnavailableException">No database can be here.</exception>
    internal bool PrepareFolder()
    {
        try
        {
            CreateFolder();
            var file = new FileInfo(Path);
            file = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
            RefuseNetwork(new DriveInfo(file.DirectoryName ?? folder).DriveFormat);
            RefuseWhatIsNoDatabase(file);
            return !file.Exists || file.Length == 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(
                $"cannot be reached ({failure.Message})",
                $"make the folder {folder} and give the account that runs this program the right to write it",
                failure);
        }
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
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    // By size and name alone: opening and closing the file here would drop the locks this process holds on it.
    private void RefuseWhatIsNoDatabase(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
        {
            throw Unusable("is a folder", "name a file in ConnectionStrings:Advisor");
        }

        if (file is { Exists: true, Length: 1 })
        {
            // The one length that SQLite takes for an empty database, and would write over.
            throw SqliteFailure.Explain(new SqliteException("shorter than any database", raw.SQLITE_NOTADB), Path);
        }

        if (file is not { Exists: true, Length: > 0 }
            && new FileInfo(file.FullName + "-wal") is { Exists: true, Length: > 0 } log)
        {
            // SQLite would throw the log away on creating the database anew.
            throw Unusable(
                $"is missing or empty although its log {log.FullName} holds data",
                "put the file back beside its log, restore both from a backup, or remove the log");
        }
    }
}
