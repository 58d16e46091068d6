using System.Diagnostics;
using System.Net;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>A process that is killed in the middle of writing, again and again.</summary>
[Trait("Category", "Slow")]
public sealed class KillTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int Rounds = 10;
    private const int AtLeastPerRound = 520;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_what_got_no_answer_is_saved_once_when_it_is_sent_again()
    {
        var address = $"http://127.0.0.1:{SiteFolder.FreePort()}";
        var writers = new Writers("killed");
        using var editor = new EditingEditor(new Uri(address));
        var slowestStart = TimeSpan.Zero;
        for (var round = 1; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            using var site = await SiteProcess.StartAsync(folder, $"urls={address}", "Decisions:WritesPerHour=100000", "Editors:SecondFactor=optional");
            using var browser = site.Browser();
            using var first = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            if (round == 1)
            {
                await EditingEditor.PlantAsync(folder.Database);
                await editor.SignInAsync();
            }
            else
            {
                slowestStart = watch.Elapsed > slowestStart ? watch.Elapsed : slowestStart;
            }

            await writers.SendAgainAsync(site.Address);
            await WriteUntilKilledAsync(site, writers, editor);
        }

        Assert.Equal((0, 0), await writers.MissingAsync(folder.Database));
        Assert.Equal(0, await editor.WithoutOneLineAsync(folder.Database));
        Assert.True(writers.Acknowledged.Count >= Rounds * AtLeastPerRound);
        Assert.True(editor.Acknowledged.Count > Rounds);
        Assert.DoesNotContain(writers.Answers.Keys, status => status is not (HttpStatusCode.SeeOther or HttpStatusCode.ServiceUnavailable));
        Figures.Tell($"Killed {Rounds} times: {writers.Acknowledged.Count} decisions and {editor.Acknowledged.Count} edits acknowledged, 0 lost; first page after a restart within {slowestStart.TotalSeconds:0.0} s.");
    }

    private static async Task WriteUntilKilledAsync(SiteProcess site, Writers writers, EditingEditor editor)
    {
        var enough = writers.Acknowledged.Count + AtLeastPerRound;
        var isKilled = 0;
        var editing = editor.EditOnAsync();
        await writers.SaveAsync(site.Address, writers: 8, () =>
        {
            if (writers.Acknowledged.Count >= enough && Interlocked.Exchange(ref isKilled, 1) == 0)
            {
                // The others are in the middle of theirs.
                site.Kill();
            }

            return false;
        });
        await editing;
    }
}
