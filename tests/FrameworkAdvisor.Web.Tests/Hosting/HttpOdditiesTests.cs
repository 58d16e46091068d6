using System.Globalization;
using System.IO.Compression;
using System.Text;
using FrameworkAdvisor.Web.Hosting;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>What no browser sends, by hand to the real server: refused, and never a fault of ours.</summary>
public sealed class HttpOdditiesTests(KestrelSite site) : IClassFixture<KestrelSite>
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\n folded\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x10\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n", "400 405 501")]
    [InlineData("POST /api/v1/recommendation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400")]
    [InlineData("POST /api/v1/recommendation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", "400")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX A: b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: local\thost\r\n\r\n", "400")]
    [InlineData("GET /\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "505")]
    [InlineData("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET / extra HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("get / HTTP/1.1\r\nHost: localhost\r\n\r\n", "200 405")]
    [InlineData("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 405")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\n\r\n", "405")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"\u00ff;;;=\r\n\r\n", "200 400")]
    [InlineData("GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", "404 400")]
    public async Task Odd_requests_get_a_plain_no(string request, string statuses)
    {
        var answer = await AskAsync(request);

        Assert.True(answer is not null, "no answer at all");
        Assert.Contains(answer.Status.ToString(CultureInfo.InvariantCulture), statuses.Split(' '));
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("a=b", answer.Body, StringComparison.Ordinal);
    }

    // The server takes the chunks, as the standard says; who stands in front has to refuse it, as the README tells.
    [Fact]
    public async Task Of_two_lengths_the_chunks_count()
    {
        using var connection = await RawConnection.OpenAsync(site.Port);
        var first = await connection.AskAsync("POST /decisions HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var second = await connection.ReadAsync();

        Assert.Equal(403, first?.Status);
        Assert.True(second?.Status is null or 404, $"{second?.Status}");
    }

    [Theory]
    [InlineData(101, 10, 431)]
    [InlineData(1, 33_000, 431)]
    [InlineData(10, 10, 200)]
    public async Task Headers_have_a_most(int count, int length, int status)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(at => $"X-{at.ToString(CultureInfo.InvariantCulture)}: {new string('a', length)}\r\n"));

        Assert.Equal(status, (await AskAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"))?.Status);
    }

    [Fact]
    public async Task Too_much_of_anything_is_refused_and_takes_no_memory()
    {
        var form = new MediaType("application/x-www-form-urlencoded");
        var json = new MediaType("application/json");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var (address, type, body, statuses) in ((string, MediaType, byte[], int[])[])
            [
                ("/decisions", form, Encoding.ASCII.GetBytes("notes=" + new string('a', 10 << 20)), [413]),
                ("/decisions", form, Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 100_000).Select(at => $"a{at}=b"))), [400, 413]),
                ("/decisions", form, Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 9_000).Select(at => $"a{at}=b"))), [400, 413]),
                ("/admin/sign-in", form, Encoding.ASCII.GetBytes("email=" + new string('a', 10 << 20)), [413]),
                ("/api/v1/recommendation", json, Encoding.ASCII.GetBytes(new string('[', 10_000)), [400]),
                ("/api/v1/recommendation", json, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"answers\":", 5_000))), [400]),
                ("/api/v1/recommendation", json, Encoding.ASCII.GetBytes("{\"answers\":{" + string.Join(',', Enumerable.Range(0, 4_000).Select(at => $"\"a{at}\":1")) + "}}"), [400]),
                ("/api/v1/recommendation", json, Encoding.ASCII.GetBytes(new string(' ', 20 << 20)), [413]),
            ])
        {
            var (status, _) = await SendAsync(site.Browser, address, type, body, null);
            Assert.True(statuses.Contains(status), $"{status} for {body.Length} bytes to {address}");
        }

        // A body that would unfold into much: nothing here unpacks what is sent.
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[50 << 20]);
        }

        Assert.True(bomb.Length < ServerLimits.ApiBodyBytes, $"{bomb.Length}");
        Assert.Equal(400, (await SendAsync(site.Browser, "/api/v1/recommendation", json, bomb.ToArray(), "gzip")).Status);
        Assert.Equal(400, (await SendAsync(site.Browser, "/decisions", form, bomb.ToArray(), "gzip")).Status);
        using var still = await site.Browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)still.StatusCode);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50 << 20);
    }

    private sealed record MediaType(string Name);

    private static async Task<(int Status, string Body)> SendAsync(HttpClient browser, string address, MediaType type, byte[] body, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(type.Name);
        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        // Asked first, so that what is refused by its length is not sent.
        request.Headers.ExpectContinue = true;
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return ((int)response.StatusCode, text);
    }

    private async Task<RawAnswer?> AskAsync(string request)
    {
        using var connection = await RawConnection.OpenAsync(site.Port);
        return await connection.AskAsync(request);
    }
}
