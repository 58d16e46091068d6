using System.Diagnostics;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>Programs of the system, by which faults are made.</summary>
internal static class Shell
{
    /// <summary>What it wrote; fails with what it said when it did not succeed, or is not installed.</summary>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> words)
    {
        using var process = Start(program, words);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(SiteProcess.Patience);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)}: {error}");
        return await output;
    }

    public static Process Start(string program, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start)!;
    }
}
