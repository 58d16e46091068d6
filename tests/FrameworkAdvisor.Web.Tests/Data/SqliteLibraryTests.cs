using System.Globalization;
using System.Runtime.InteropServices;
using FrameworkAdvisor.Web.Data;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Data;

public class SqliteLibraryTests
{
    [Fact]
    public void The_newer_of_the_bundled_and_the_system_library_answers()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.Equal(Math.Max(Bundled(), System()), NumberOf(connection.ServerVersion));
    }

    [Fact]
    public void It_reads_json_and_strict_tables_where_the_system_has_a_library_from_2022_on()
    {
        Assert.SkipUnless(System() >= 3_038_000, "No such library on this machine.");
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.Equal("2", connection.Ask("CREATE TABLE t (a TEXT) STRICT; SELECT '[1,2]' -> 1"));
    }

    private static int Bundled() => VersionOf(SqliteLibrary.BundledLibrary);

    private static int System() => VersionOf(SqliteLibrary.SystemLibrary);

    private static int VersionOf(string name) =>
        NativeLibrary.TryLoad(name, typeof(SqliteLibrary).Assembly, null, out var library) ? SqliteLibrary.VersionOf(library) : 0;

    private static int NumberOf(string version)
    {
        var parts = version.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0] * 1_000_000) + (parts[1] * 1000) + parts[2];
    }
}
