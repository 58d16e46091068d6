using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace FrameworkAdvisor.Web.Data;

/// <summary>Finds the managed and the native half of SQLite before anything asks for them.</summary>
internal static class SqliteLibrary
{
    internal const string SystemLibrary = "libsqlite3.so.0";
    internal const string BundledLibrary = "e_sqlite3";

    private const string ManagedCore = "SQLitePCLRaw.core";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    [ModuleInitializer]
    internal static void Prepare()
    {
        AssemblyLoadContext.Default.Resolving += FindManagedCore;
        AnswerForTheNativeLibrary();
    }

    /// <summary>SQLite's own number for its version: 3040001 for 3.40.1.</summary>
    internal static int VersionOf(nint library) =>
        Marshal.GetDelegateForFunctionPointer<VersionNumber>(
            NativeLibrary.GetExport(library, "sqlite3_libversion_number"))();

    // A package feed may only have a core older than the one Microsoft.Data.Sqlite was compiled against. The runtime
    // refuses a lower version by itself, but takes it when it is handed over.
    private static Assembly? FindManagedCore(AssemblyLoadContext context, AssemblyName name)
    {
        var folder = Path.GetDirectoryName(typeof(SqliteLibrary).Assembly.Location);
        if (name.Name != ManagedCore || string.IsNullOrEmpty(folder))
        {
            return null;
        }

        var file = Path.Combine(folder, ManagedCore + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }

    // A method of its own, so that the provider is not looked for before the handler above stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AnswerForTheNativeLibrary() =>
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, ChooseNewest);

    // The bundled library can be years older than the one the system keeps patched.
    private static nint ChooseNewest(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != BundledLibrary || !NativeLibrary.TryLoad(SystemLibrary, out var system))
        {
            return nint.Zero;
        }

        if (!NativeLibrary.TryLoad(name, assembly, path, out var bundled) || VersionOf(system) >= VersionOf(bundled))
        {
            return system;
        }

        return bundled;
    }
}
