using System.Diagnostics;

namespace FrameworkAdvisor.Web.Tests.Publishing;

/// <summary>Publishes what these tests were built with, as an operator does.</summary>
internal static class Sdk
{
    private const string Base = "-p:ContainerBaseImage=";

    public static async Task PublishAsync(params string[] words)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])["publish", SiteProcess.Project, "--no-build", "--nologo", "--configuration", configuration, .. words])
        {
            start.ArgumentList.Add(word);
        }

        // A registry of a test has no TLS.
        start.Environment["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = string.Join(';', words.Where(word => word.StartsWith(Base, StringComparison.Ordinal)).Select(word => word[Base.Length..].Split('/')[0]));
        using var publishing = Process.Start(start)!;
        var said = await publishing.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await publishing.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(SiteProcess.Patience);
        Assert.True(publishing.ExitCode == 0, said);
    }
}
