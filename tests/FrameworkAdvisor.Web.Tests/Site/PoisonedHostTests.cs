using System.Net;

namespace FrameworkAdvisor.Web.Tests.Site;

/// <summary>Names of other sites, in every place where a request may carry one.</summary>
public sealed class PoisonedHostTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Evil = "evil.example";

    private static readonly string[] addresses =
        ["/", "/advice/result?scope=large", "/advice/result?scope=large&scope=", "/admin", "/admin/sign-in", "/compare", "/nothing", "/api/v1/questionnaire", "/openapi/v1.json", "/health/ready", "/css/site.css", "/decisions/new?scope=large"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Evil)]
    [InlineData(Evil + ":80")]
    [InlineData("localhost." + Evil)]
    [InlineData("localhost@" + Evil)]
    [InlineData("localhost:80@" + Evil)]
    [InlineData("localhost:" + Evil)]
    [InlineData("localhost, " + Evil)]
    [InlineData("localhost/" + Evil)]
    [InlineData("localhost#" + Evil)]
    [InlineData("0.0.0.0")]
    [InlineData("127.0.0.2")]
    [InlineData("[::]")]
    public async Task A_host_that_is_not_ours_is_refused_everywhere(string host)
    {
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Host", host);
            try
            {
                using var response = await site.Browser.SendAsync(request, Cancelled);
                Assert.Equal((address, HttpStatusCode.BadRequest), (address, response.StatusCode));
                await AssertCleanAsync(response, address);
            }
            catch (Exception failure) when (failure is FormatException or UriFormatException or ArgumentException)
            {
                // Not even the test's own client can send it.
            }
        }
    }

    [Theory]
    [InlineData("X-Forwarded-Host", Evil)]
    [InlineData("X-Forwarded-Server", Evil)]
    [InlineData("X-Host", Evil)]
    [InlineData("X-Original-Host", Evil)]
    [InlineData("X-Original-URL", "//" + Evil)]
    [InlineData("X-Rewrite-URL", "//" + Evil)]
    [InlineData("X-Forwarded-Prefix", "//" + Evil)]
    [InlineData("X-Forwarded-For", Evil)]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Port", "666")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("Forwarded", "for=1.2.3.4;host=" + Evil + ";proto=https")]
    [InlineData("Origin", "https://" + Evil)]
    [InlineData("Referer", "https://" + Evil + "/")]
    public async Task What_a_stranger_says_about_the_way_here_changes_no_answer(string name, string value)
    {
        foreach (var address in addresses)
        {
            using var plain = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.TryAddWithoutValidation(name, value);
            using var response = await site.Browser.SendAsync(request, Cancelled);

            Assert.Equal((address, plain.StatusCode, plain.Headers.Location), (address, response.StatusCode, response.Headers.Location));
            await AssertCleanAsync(response, address);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }

    [Fact]
    public async Task A_name_that_is_ours_is_told_where_a_page_tells_its_address()
    {
        using var response = await site.Browser.GetAsync(new Uri("/advice/result?scope=large", UriKind.Relative), Cancelled);

        // The control: this is where a foreign name would stand.
        Assert.Contains("http://localhost/advice/result?scope=large", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static async Task AssertCleanAsync(HttpResponseMessage response, string address)
    {
        Assert.DoesNotContain(Evil, await response.Content.ReadAsStringAsync(Cancelled), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Evil, $"{response.Headers}{response.Content.Headers}", StringComparison.OrdinalIgnoreCase);
        Assert.True(response.Headers.Location is null || response.Headers.Location.OriginalString.StartsWith('/'), address);
    }
}
