using System.Diagnostics;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>The programs of package.json, which tests/run.sh --slow restores.</summary>
internal static class Checker
{
    /// <summary>Where this project's own files are.</summary>
    public static string ProjectFolder { get; } = FindProjectFolder();

    private static readonly string packages = Path.Combine(ProjectFolder, "node_modules");

    /// <summary>Lighthouse wants a newer Node than the build, so that one comes as a package where there is one.</summary>
    public static string Node { get; } = File.Exists(FileOf(".bin/node")) ? FileOf(".bin/node") : "node";

    public static string FileOf(string path) => Path.Combine(packages, path);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        Assert.True(Directory.Exists(packages), "The checkers are not restored: run 'bash tests/run.sh --slow', or 'npm ci --ignore-scripts' in the folder of this project.");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHROME_PATH"] = Chromium.Path;
        using var process = Process.Start(start)!;
        var cancelled = TestContext.Current.CancellationToken;
        var errors = process.StandardError.ReadToEndAsync(cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(cancelled);
        await process.WaitForExitAsync(cancelled);
        return (process.ExitCode, output, await errors);
    }

    private static string FindProjectFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "package.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No package.json above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
