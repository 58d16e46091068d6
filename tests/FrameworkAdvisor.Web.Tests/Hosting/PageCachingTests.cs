using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests.Api;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class PageCachingTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_address_keeps_its_own_page_however_requests_are_mixed()
    {
        await using var uncached = site.WithWebHostBuilder(host => host.UseSetting("Cache:Pages", "false"));
        using var direct = uncached.CreateClient();
        var generated = new Generated(site.Advisor, seed: 19);
        var expected = new Dictionary<string, string>();
        for (var count = 0; count < 12; count++)
        {
            var query = string.Join('&', generated.Answers().Select(pair => $"{pair.Key}={pair.Value}"));
            foreach (var address in (string[])[$"/advice/all?{query}", $"/advice/check?{query}"])
            {
                expected[address] = await direct.GetStringAsync(new Uri(address, UriKind.Relative), Cancelled);
            }
        }

        var order = new Random(23);
        for (var round = 0; round < 300; round++)
        {
            var (address, page) = expected.ElementAt(order.Next(expected.Count));
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.Add("Accept-Language", round % 2 == 0 ? "de" : "en");
            request.Headers.Add("X-Forwarded-Host", $"evil{round}.example");
            request.Headers.Add("Cookie", $"session={round}");
            using var response = await site.Browser.SendAsync(request, Cancelled);
            Assert.Equal((address, page), (address, await response.Content.ReadAsStringAsync(Cancelled)));
        }
    }

    [Fact]
    public async Task A_page_comes_from_memory_the_second_time_and_an_error_never_does()
    {
        using var first = await site.Browser.GetAsync(new Uri("/method?", UriKind.Relative), Cancelled);
        using var second = await site.Browser.GetAsync(new Uri("/method?", UriKind.Relative), Cancelled);
        using var missing = await site.Browser.GetAsync(new Uri("/articles/nothing", UriKind.Relative), Cancelled);
        using var stillMissing = await site.Browser.GetAsync(new Uri("/articles/nothing", UriKind.Relative), Cancelled);

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal((HttpStatusCode.NotFound, null), (stillMissing.StatusCode, stillMissing.Headers.Age));
        Assert.Equal("public, must-revalidate, max-age=0", second.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_page_that_tells_its_address_tells_each_reader_the_one_they_used()
    {
        foreach (var host in (string[])["localhost", "localhost:8080", "127.0.0.1", "localhost", "localhost:8080"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/advice/result?scope=medium", UriKind.Relative));
            request.Headers.Host = host;
            using var response = await site.Browser.SendAsync(request, Cancelled);
            Assert.EndsWith(
                $"Its page: http://{host}/advice/result?scope=medium", (await AdvisorSite.ReadAsync(response)).QuerySelector(".paper-address")!.Words(), StringComparison.Ordinal);
        }

        using var other = new HttpRequestMessage(HttpMethod.Get, new Uri("/advice/result?scope=medium", UriKind.Relative));
        other.Headers.Host = "evil.example";
        using var refused = await site.Browser.SendAsync(other, Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_that_tells_no_address_is_kept_once_under_all_ports()
    {
        using var first = await site.Browser.GetAsync(new Uri("/frameworks/flask", UriKind.Relative), Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/frameworks/flask", UriKind.Relative));
        request.Headers.Host = "localhost:4711";
        using var second = await site.Browser.SendAsync(request, Cancelled);

        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task A_key_in_other_case_is_another_address()
    {
        await site.PageAsync("/advice/result?scope=large");

        await site.PageAsync("/advice/result?Scope=large", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    public async Task Each_encoding_goes_to_those_who_asked_for_it(string accepted, string? expected)
    {
        for (var round = 0; round < 2; round++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/criteria", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var response = await site.Browser.SendAsync(request, Cancelled);

            Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        }
    }

    [Fact]
    public async Task A_publication_shows_at_once_under_a_new_tag()
    {
        await using var changing = new AdvisorSite();
        _ = changing.Advisor;
        using var before = await changing.Browser.GetAsync(new Uri("/", UriKind.Relative), Cancelled);
        await using (var scope = changing.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>();
            await database.DraftFrameworks.ExecuteUpdateAsync(
                change => change.SetProperty(framework => framework.Summary, "A new summary."), Cancelled);
            await scope.ServiceProvider.PublishDraftAsync("Changed");
            await changing.Services.LoadPublishedKnowledgeAsync(Cancelled);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await changing.Browser.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("A new summary.", await after.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }
}
