using System.Globalization;
using FrameworkAdvisor.Web.Commands;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Commands;

/// <summary>Runs commands as the executable does, on a fixed day, with a folder and a database of their own.</summary>
public sealed class CommandRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-commands-");

    private readonly AdvisorDatabase database;

    public CommandRun() => database = TestStore.ForTheSite(folder);

    /// <summary>What tells another process of it.</summary>
    public string[] Settings => TestStore.SettingsFor(database);

    /// <summary>The file, on SQLite.</summary>
    public string Database => Path.Combine(folder.FullName, "advisor.db");

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(
            [.. args, .. Settings], output, error, new FixedClock());
        return (code, output.ToString(), error.ToString());
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The real content folder, copied so that a test can spoil it.</summary>
    public string CopyOfContent()
    {
        var copy = Path.Combine(folder.FullName, "content");
        foreach (var file in Directory.EnumerateFiles(RealContent, "*", SearchOption.AllDirectories))
        {
            Write(Path.Combine("content", Path.GetRelativePath(RealContent, file)), File.ReadAllText(file));
        }

        return copy;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        TestStore.Drop(database);
        folder.Delete(recursive: true);
    }

    private static string RealContent
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(at!.FullName, "content", "articles")))
            {
                at = at.Parent;
            }

            return Path.Combine(at.FullName, "content");
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => AdvisorSite.Now;
    }
}
