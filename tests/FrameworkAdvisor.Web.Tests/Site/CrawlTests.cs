using System.Net;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Tests.Advice;

namespace FrameworkAdvisor.Web.Tests.Site;

public class CrawlTests(AdvisorSite site)
{
    private readonly Dictionary<string, HashSet<string>> idsByPage = [];
    private readonly HashSet<string> seen = [];

    [Fact]
    public async Task Every_internal_link_leads_somewhere_and_every_fragment_exists()
    {
        // Results link to what-if results without end: those of a few answers are followed one step far.
        var waiting = new Queue<(string Address, bool IsFollowed)>([("/", true), .. Results().Select(address => (address, true))]);
        var fragments = new List<(string From, string Page, string Fragment)>();
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next.Address))
            {
                continue;
            }

            var page = await VisitAsync(next.Address);
            foreach (var link in next.IsFollowed && page is not null ? page.InternalLinks(next.Address) : [])
            {
                waiting.Enqueue((link.Page, !IsOfAnswers(link.Page)));
                if (link.Fragment.Length > 0)
                {
                    fragments.Add((next.Address, link.Page, link.Fragment));
                }
            }
        }

        Assert.True(seen.Count > 60, $"only {seen.Count} pages were found");
        Assert.True(fragments.Count > 1000, $"only {fragments.Count} fragments were found");
        Assert.Empty(fragments.Where(link => !idsByPage[link.Page].Contains(link.Fragment)).Distinct());
    }

    private IEnumerable<string> Results() => Enum.GetValues<OutcomeKind>()
        .Where(kind => kind is OutcomeKind.One or OutcomeKind.Both or OutcomeKind.TooClose or OutcomeKind.NoneQualifies)
        .Select(kind => SampleAnswers.First(site.Advisor, one => one.Outcome.Kind == kind).ToQuery())
        .Select(query => $"/advice/result?{query}");

    private static bool IsOfAnswers(string address) =>
        address.StartsWith("/advice/", StringComparison.Ordinal) && address.Contains('=', StringComparison.Ordinal)
        && !address.Contains("?skipped=", StringComparison.Ordinal);

    private async Task<IHtmlDocument?> VisitAsync(string address)
    {
        using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(
            response.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, $"{address} answers {(int)response.StatusCode}");
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }

        var page = await AdvisorSite.ReadAsync(response);
        idsByPage[address] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        return page;
    }
}
