using FrameworkAdvisor.Web.Data;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Data;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("framework-advisor-");

    [Theory]
    [InlineData(null, "data/advisor.db")]
    [InlineData(" ", "data/advisor.db")]
    [InlineData("Data Source=a/b.db", "a/b.db")]
    [InlineData("Data Source=../b.db", "../b.db")]
    [InlineData("Filename=b.db;Cache=Shared;Foreign Keys=False;Default Timeout=90", "b.db")]
    public void A_path_starts_from_the_content_root_and_the_settings_that_keep_data_safe_always_hold(
        string? configured, string expected)
    {
        var file = DatabaseFile.From(configured, folder.FullName);

        var connection = new SqliteConnectionStringBuilder(file.ConnectionString);
        Assert.Equal(Path.GetFullPath(expected, folder.FullName), file.Path);
        Assert.Equal(file.Path, connection.DataSource);
        Assert.Equal(
            (true, 3, SqliteCacheMode.Private), (connection.ForeignKeys, connection.DefaultTimeout, connection.Cache));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=x;Mode=ReadOnly")]
    [InlineData("Data Source=file:x.db")]
    [InlineData("Foreign Keys=True")]
    [InlineData("Server=db;User=me")]
    [InlineData("rubbish")]
    public void A_connection_that_names_no_file_to_write_is_refused(string configured)
    {
        var refused = Assert.Throws<DatabaseUnavailableException>(() => DatabaseFile.From(configured, folder.FullName));

        Assert.Contains("ConnectionStrings:Advisor", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Data Source=data/advisor.db", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_made_for_its_owner_alone()
    {
        var file = DatabaseFile.From("Data Source=one/two/advisor.db", folder.FullName);

        Assert.True(file.PrepareFolder());

        Assert.True(Directory.Exists(Path.Combine(folder.FullName, "one", "two")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.Combine(folder.FullName, "one", "two")));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "one"), "a file in the way");
        var file = DatabaseFile.From("Data Source=one/two/advisor.db", folder.FullName);

        var refused = Assert.Throws<DatabaseUnavailableException>(() => file.PrepareFolder());

        Assert.Contains(Path.Combine(folder.FullName, "one", "two"), refused.Message, StringComparison.Ordinal);
        Assert.Equal("a file in the way", File.ReadAllText(Path.Combine(folder.FullName, "one")));
    }

    [Fact]
    public void A_link_is_followed_to_what_it_stands_for()
    {
        var file = DatabaseFile.From("Data Source=link.db", folder.FullName);
        File.CreateSymbolicLink(file.Path, Path.Combine(folder.FullName, "real.db"));

        Assert.True(file.PrepareFolder());
        File.WriteAllText(Path.Combine(folder.FullName, "real.db"), new string('x', 600));
        Assert.False(file.PrepareFolder());
    }

    [Theory]
    [InlineData("nfs4")]
    [InlineData("cifs")]
    [InlineData("smb3")]
    [InlineData("9p")]
    [InlineData("fuse.sshfs")]
    [InlineData("fuse")]
    public void A_network_file_system_is_refused(string fileSystem)
    {
        var file = DatabaseFile.From(null, folder.FullName);

        var refused = Assert.Throws<DatabaseUnavailableException>(() => file.RefuseNetwork(fileSystem));

        Assert.Contains(fileSystem, refused.Message, StringComparison.Ordinal);
        Assert.Contains("local disk", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ext4")]
    [InlineData("xfs")]
    [InlineData("btrfs")]
    [InlineData("overlay")]
    [InlineData("tmpfs")]
    [InlineData("apfs")]
    [InlineData("NTFS")]
    public void A_local_file_system_is_not(string fileSystem) =>
        Assert.Null(Record.Exception(() => DatabaseFile.From(null, folder.FullName).RefuseNetwork(fileSystem)));

    // What the refusal rests on: the system must name the type of file system, not answer "unknown".
    [Fact]
    public void The_kind_of_file_system_is_told_by_its_own_name()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there is /proc.");

        Assert.Equal("proc", new DriveInfo("/proc/self").DriveFormat);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
