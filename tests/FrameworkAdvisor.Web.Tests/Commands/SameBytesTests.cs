using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Tests.Commands;

/// <summary>One database, several machines' settings: the site gives every one of them the same bytes.</summary>
public sealed partial class SameBytesTests(CommandRun commands) : IClassFixture<CommandRun>
{
    private const string Query = "product=saas&parts=pages&parts=back-office&scope=large&staff-editing=daily&importance.staff-editing=critical&must=admin.built-in";
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_and_files_of_a_result_do_not_depend_on_language_time_zone_or_globalization()
    {
        Assert.Equal(0, (await commands.RunAsync("import", "--publish")).Code);
        var all = new List<Dictionary<string, byte[]>>();
        foreach (var (language, timeZone, invariant) in (IEnumerable<(string, string, string)>)
            [("C.UTF-8", "UTC", "0"), ("de_DE.UTF-8", "Asia/Kathmandu", "0"), ("tr_TR.UTF-8", "America/St_Johns", "0"), ("tr_TR.UTF-8", "Pacific/Kiritimati", "1")])
        {
            all.Add(await ServedAsync(language, timeZone, invariant));
        }

        Assert.All(all[0], document => Assert.NotEmpty(document.Value));
        Assert.All(all.Skip(1), other => Assert.All(all[0], document => Assert.Equal(document.Value, other[document.Key])));
    }

    private async Task<Dictionary<string, byte[]>> ServedAsync(string language, string timeZone, string invariant)
    {
        using var site = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", .. commands.Settings])
        {
            Environment = { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = timeZone, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant },
            RedirectStandardOutput = true,
        })!;
        try
        {
            var line = await site.StandardOutput.ReadLineAsync(Cancelled).AsTask().WaitAsync(patience, Cancelled);
            using var browser = new HttpClient { BaseAddress = new Uri(Address().Match(line!).Value) };

            // The page tells its own address, and each server has a port of its own.
            browser.DefaultRequestHeaders.Host = "localhost";
            var documents = new Dictionary<string, byte[]>();
            foreach (var name in (string[])["result", "result.md", "result.json", "result.csv"])
            {
                documents[name] = await browser.GetByteArrayAsync(new Uri($"/advice/{name}?{Query}", UriKind.Relative), Cancelled);
            }

            return documents;
        }
        finally
        {
            site.Kill();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
