using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>The keys of cookies and forms: in a folder beside the database file that nobody else can read, or in the database that several nodes share.</summary>
internal static class AdminKeys
{
    private const string Application = "FrameworkAdvisor";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddAdminKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<AdvisorDatabase, ILoggerFactory>((keys, database, loggers) =>
            keys.XmlRepository = database is DatabaseFile file
                ? new FileSystemXmlRepository(Prepare(FolderOf(file)), loggers)
                : KeptBy(database));
    }

    public static string FolderOf(DatabaseFile file) => file.Path + "-keys";

    public static bool AreThere(DatabaseFile file) =>
        Directory.Exists(FolderOf(file)) && Directory.EnumerateFiles(FolderOf(file), "key-*.xml").Any();

    // A method of its own, so that nothing of PostgreSQL is loaded for a file.
    private static PostgresKeys KeptBy(AdvisorDatabase database) => new((PostgresDatabase)database);

    private static DirectoryInfo Prepare(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder);
        }

        var made = Directory.CreateDirectory(folder, OwnerOnly);
        made.UnixFileMode = OwnerOnly;
        return made;
    }
}
