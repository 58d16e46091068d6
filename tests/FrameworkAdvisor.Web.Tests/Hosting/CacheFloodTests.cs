using System.Globalization;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>Readers who make up queries, against a process of the site.</summary>
[Trait("Category", "Slow")]
public sealed class CacheFloodTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int Requests = 40_000;
    private const int Clients = 8;
    private const long MostGrowth = 150L << 20;

    private static readonly string[] pages = ["/", "/compare", "/method", "/frameworks/django", "/articles", "/advice/result", "/advice/all", "/api/v1/questionnaire"];

    [Theory]
    [InlineData(6_000, "414")]
    [InlineData(1_900, "400")]
    public async Task Forty_thousand_queries_that_differ_take_little_memory(int length, string status)
    {
        using var site = await SiteProcess.StartAsync(folder);
        await AskAsync(site, pages.Select(page => page));
        var before = site.Resident();

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AskAsync(
            site, Enumerable.Range(0, Requests / Clients).Select(at => $"{pages[at % pages.Length]}?q{client}x{at.ToString(CultureInfo.InvariantCulture)}={new string('a', length)}"))));

        TestContext.Current.SendDiagnosticMessage($"{Requests} queries of {length} characters: {before >> 20} MB before, {site.Resident() >> 20} after, {site.Resident(most: true) >> 20} at most");
        Assert.Equal(Requests, answers.Sum(one => one.GetValueOrDefault(int.Parse(status, CultureInfo.InvariantCulture))));
        Assert.InRange(site.Resident(most: true) - before, 0, MostGrowth);
    }

    private static async Task<Dictionary<int, int>> AskAsync(SiteProcess site, IEnumerable<string> addresses)
    {
        var counts = new Dictionary<int, int>();
        using var connection = await RawConnection.OpenAsync(site.Address.Port);
        foreach (var address in addresses)
        {
            var answer = await connection.AskAsync(RawConnection.Get(address));
            Assert.NotNull(answer);
            counts[answer.Status] = counts.GetValueOrDefault(answer.Status) + 1;
        }

        return counts;
    }
}
