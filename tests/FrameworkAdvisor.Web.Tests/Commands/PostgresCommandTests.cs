using System.Globalization;
using FrameworkAdvisor.Web.Commands;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Commands;

/// <summary>What the commands say and do on PostgreSQL that is other than on SQLite.</summary>
public sealed class PostgresCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-commands-");
    private readonly AdvisorDatabase database;

    public PostgresCommandTests() => database = TestStore.Empty(folder);

    [PostgresFact]
    public async Task One_command_brings_the_database_to_its_state_and_the_others_ask_for_it()
    {
        var before = await RunAsync("claims");
        var (code, first, _) = await RunAsync("migrate");
        var (_, second, _) = await RunAsync("migrate");
        var after = await RunAsync("claims");

        Assert.Equal((1, ""), (before.Code, before.Output));
        Assert.Contains("run migrate", Assert.Single(Lines(before.Error)), StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.StartsWith("Migrated the database from nothing to ", first, StringComparison.Ordinal);
        Assert.Contains("nothing to do", second, StringComparison.Ordinal);
        Assert.Equal(0, after.Code);
        Assert.NotEqual("", after.Output);
    }

    [PostgresFact]
    public async Task A_backup_is_left_to_the_servers_own_tool()
    {
        var (code, output, error) = await RunAsync("backup", Path.Combine(folder.FullName, "copy"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("pg_dump --format=custom", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task A_provider_that_there_is_not_ends_with_2_and_is_named()
    {
        var (code, output, error) = await RunAsync("migrate", "--Database:Provider=oracle");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("The setting Database:Provider cannot be \"oracle\": it takes sqlite or postgresql.", Assert.Single(Lines(error)));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Data Source=data/advisor.db")]
    [InlineData("Host=db.example.org")]
    public async Task A_connection_string_that_names_no_database_of_a_server_ends_with_2_too(string connection)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        var code = await CommandLine.RunAsync(
            ["serve", "--Database:Provider=postgresql", $"--ConnectionStrings:Advisor={connection}"], TextWriter.Null, error, TimeProvider.System);

        Assert.Equal(2, code);
        Assert.StartsWith("ConnectionStrings:Advisor", Assert.Single(Lines(error.ToString())), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        TestStore.Drop(database);
        folder.Delete(recursive: true);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync([.. TestStore.SettingsFor(database), .. words], output, error, TimeProvider.System);
        return (code, output.ToString(), error.ToString());
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
