using FrameworkAdvisor.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>The keys of cookies and forms: in a folder beside the database that nobody else can read.</summary>
internal static class AdminKeys
{
    private const string Application = "FrameworkAdvisor";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddAdminKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseFile, ILoggerFactory>((keys, file, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(Prepare(FolderOf(file)), loggers));
    }

    public static string FolderOf(DatabaseFile file) => file.Path + "-keys";

    public static bool AreThere(DatabaseFile file) =>
        Directory.Exists(FolderOf(file)) && Directory.EnumerateFiles(FolderOf(file), "key-*.xml").Any();

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
