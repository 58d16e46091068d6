using System.Runtime.CompilerServices;
using FrameworkAdvisor.Web.Data;

namespace FrameworkAdvisor.Web.Tests.Data;

internal static class WebModule
{
    // A test may name SQLite's types before any of the application's, which is what makes SQLite findable.
    [ModuleInitializer]
    internal static void Start()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(AdvisorDbContext).Module.ModuleHandle);

        // Dozens of sites at once would watch their settings for changes, and machines let few be watched.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }
}
