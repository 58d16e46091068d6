using System.Runtime.CompilerServices;
using FrameworkAdvisor.Web.Data;

namespace FrameworkAdvisor.Web.Tests.Data;

internal static class WebModule
{
    // A test may name SQLite's types before any of the application's, which is what makes SQLite findable.
    [ModuleInitializer]
    internal static void Start() => RuntimeHelpers.RunModuleConstructor(typeof(AdvisorDbContext).Module.ModuleHandle);
}
