namespace FrameworkAdvisor.Web.Hosting;

/// <summary>The folder of the application's own files, wherever it is started from.</summary>
internal static class ContentRoot
{
    private const string Project = "FrameworkAdvisor.Web.csproj";

    /// <summary>Null when the operator names it.</summary>
    public static string? Unless(string[] settings) =>
        settings.Any(setting => setting.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
        || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null
            ? null
            : Find(AppContext.BaseDirectory);

    // Published output stands for itself; what runs from the build's output belongs to the project above it.
    private static string Find(string executables)
    {
        var isPublished = Directory.Exists(Path.Combine(executables, "wwwroot"));
        for (var at = isPublished ? null : new DirectoryInfo(executables); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Project)))
            {
                return at.FullName;
            }
        }

        return executables;
    }
}
