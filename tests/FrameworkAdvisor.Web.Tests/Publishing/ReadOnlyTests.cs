using System.Net;
using System.Runtime.InteropServices;
using AngleSharp.Html.Parser;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Publishing;

/// <summary>What is published runs as a user without rights, where nothing can be written but one folder.</summary>
[Trait("Category", "Slow")]
public sealed class ReadOnlyTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const string Nobody = "65534";

    // Only this process and what it starts sees the mounts.
    private const string Script =
        "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro / && cd / && dll=\"$2\" && export TMPDIR=\"$1\" && shift 2 && unset HOME && "
        + "exec setpriv --reuid=" + Nobody + " --regid=" + Nobody + " --clear-groups --no-new-privs --bounding-set=-all dotnet \"$dll\" \"$@\"";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_served_and_decisions_saved_from_a_read_only_file_system_by_a_user_without_rights()
    {
        Assert.True(Environment.IsPrivilegedProcess, "This test mounts file systems: run it as root, or leave the slow tests out.");
        var (published, data) = (folder.File("published"), Directory.CreateDirectory(folder.File("data")).FullName);
        await Sdk.PublishAsync("--output", published);
        Open(folder.File("."), UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        Open(data, UnixFileMode.OtherExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite);

        var since = TimeProvider.System.GetTimestamp();
        using var site = await SiteProcess.StartAsync(
            "unshare", ["--mount", "sh", "-c", Script, "sh", data, Path.Combine(published, "FrameworkAdvisor.Web.dll")], [$"ConnectionStrings:Advisor=Data Source={data}/advisor.db", "Shutdown:Drain=0"]);
        using var browser = site.Browser();
        foreach (var address in (string[])["/", "/compare", "/css/site.css", "/health/ready", "/admin/sign-in", "/openapi/v1.json"])
        {
            using var page = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{address}: {page.StatusCode}\n{string.Join('\n', site.Log)}");
        }

        TestContext.Current.SendDiagnosticMessage($"start, first publication and six pages: {TimeProvider.System.GetElapsedTime(since)}");
        var form = await browser.GetStringAsync(new Uri($"/decisions/new?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);
        using var saved = await DecisionBrowser.SendAsync(browser, "/decisions", (await new HtmlParser().ParseDocumentAsync(form)).Fields());
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.All((string[])["Uid:", "Gid:"], name => Assert.Equal(
            [name, Nobody, Nobody, Nobody, Nobody], File.ReadLines($"/proc/{site.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split((char[])['\t', ' '])));
        Assert.StartsWith("ro", File.ReadLines($"/proc/{site.Id}/mountinfo").Select(line => line.Split(' ')).First(mount => mount[4] == "/")[5], StringComparison.Ordinal);
        site.Send(PosixSignal.SIGTERM);
        Assert.Equal(0, await site.ExitAsync());
        Assert.DoesNotContain(site.Log, line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(" warning ", StringComparison.Ordinal));
        Assert.Contains(Path.Combine(data, "advisor.db"), Directory.GetFiles(data));
    }

    private static void Open(string path, UnixFileMode others)
    {
#pragma warning disable CA1416 // The whole test is for Linux: it mounts.
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | others);
#pragma warning restore CA1416
    }
}
