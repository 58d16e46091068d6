using System.Net;
using System.Net.Sockets;
using System.Text;
using FrameworkAdvisor.Web.Tests.Api;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>What only the real server does: limits, and answers without a body.</summary>
public sealed class KestrelTests : IAsyncDisposable
{
    private readonly AdvisorSite site = new();
    private readonly HttpClient browser;

    public KestrelTests()
    {
        site.UseKestrel(0);
        site.StartServer();
        browser = site.CreateClient();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/advice/result?scope=large&parts=pages&parts=service")]
    [InlineData("/favicon.svg")]
    [InlineData("/nothing-here")]
    [InlineData("/health/ready")]
    [InlineData("/api/v1/recommendation?scope=large")]
    public async Task Head_gets_the_headers_of_get_and_no_body(string address)
    {
        for (var round = 0; round < 2; round++)
        {
            using var got = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
            using var head = await browser.SendAsync(request, Cancelled);

            Assert.Equal(got.StatusCode, head.StatusCode);
            Assert.Equal(Headers(got), Headers(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancelled));
        }
    }

    [Fact]
    public async Task A_body_too_large_for_the_api_is_refused_as_such()
    {
        using var response = await browser.PostAsync(new string(' ', 65 * 1024));

        await response.ErrorsAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_query_longer_than_the_servers_own_default_still_gets_a_page()
    {
        using var response = await browser.GetAsync(new Uri("/?" + new string('a', 20_000), UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost\r\n", "HTTP/1.1 405")]
    [InlineData("BREW /pot HTTP/1.1\r\nHost: localhost\r\n", "HTTP/1.1 405")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n", "HTTP/1.1 405")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n", "HTTP/1.1 400")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n", "HTTP/1.1 400")]
    [InlineData("GET /?a=\u0001 HTTP/1.1\r\nHost: localhost\r\n", "HTTP/1.1 400")]
    [InlineData("GET / HTTP/1.1\r\n", "HTTP/1.1 400")]
    public async Task Odd_requests_are_refused(string request, string status)
    {
        var address = browser.BaseAddress!;
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, Cancelled);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request + "Connection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(stream, Encoding.ASCII);

        var response = await reader.ReadToEndAsync(Cancelled);

        Assert.StartsWith(status, response, StringComparison.Ordinal);
        Assert.DoesNotContain("Server:", response, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    private static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Age"))
        .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
        .Order(StringComparer.Ordinal);
}
