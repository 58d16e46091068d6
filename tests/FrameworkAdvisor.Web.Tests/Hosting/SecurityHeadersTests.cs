using System.Net;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(AdvisorSite site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("GET", "/favicon.svg", 200)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/api/v1/recommendation?scope=large", 200)]
    [InlineData("GET", "/api/v1/recommendation?scope=huge", 400)]
    [InlineData("GET", "/?a=%1F", 400)]
    [InlineData("GET", "/nothing-here", 404)]
    [InlineData("GET", "/error", 404)]
    [InlineData("GET", "/nothing/here.css", 404)]
    [InlineData("TRACE", "/", 405)]
    [InlineData("POST", "/", 405)]
    public async Task Every_answer_carries_them_and_no_cookie(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", "a=b");
        using var response = await site.Browser.SendAsync(request, Cancelled);

        Assert.Equal(status, (int)response.StatusCode);
        AssertHeaders(response);
    }

    // What Chromium knows, as its console tells of every other name.
    [Fact]
    public void No_feature_is_named_that_browsers_do_not_know() => Assert.All(
        SecurityHeaders.PermissionsPolicy.Split(", ").Select(feature => feature.Split('=')[0]),
        feature => Assert.DoesNotContain(feature, (string[])["bluetooth", "web-share"]));

    [Fact]
    public async Task A_query_too_long_carries_them()
    {
        using var response = await site.Browser.GetAsync(new Uri("/?" + new string('a', 3000), UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task An_unchanged_file_and_an_unchanged_page_carry_them()
    {
        foreach (var address in (string[])["/", "/favicon.svg"])
        {
            using var first = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var response = await site.Browser.SendAsync(again, Cancelled);

            Assert.Equal((address, HttpStatusCode.NotModified), (address, response.StatusCode));
            AssertHeaders(response);
        }
    }

    [Fact]
    public async Task A_fault_and_a_foreign_host_carry_them()
    {
        await using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddScoped<Advisor>(_ => throw new InvalidOperationException("inside"))));
        using var browser = broken.CreateClient();
        using var fault = await browser.GetAsync(new Uri("/", UriKind.Relative), Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var foreign = await site.Browser.SendAsync(request, Cancelled);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.BadRequest), (fault.StatusCode, foreign.StatusCode));
        AssertHeaders(fault);
        AssertHeaders(foreign);
        Assert.DoesNotContain("evil", await foreign.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "https://localhost", SecurityHeaders.StrictTransportSecurity)]
    [InlineData("Production", "http://localhost", null)]
    [InlineData("Development", "https://localhost", null)]
    public async Task Transport_security_is_asked_for_over_tls_in_production(string environment, string origin, string? expected)
    {
        await using var running = site.WithWebHostBuilder(host => host.UseEnvironment(environment));
        using var browser = running.CreateClient(new() { BaseAddress = new Uri(origin) });

        using var response = await browser.GetAsync(new Uri("/nothing-here", UriKind.Relative), Cancelled);

        Assert.Equal(expected, response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? Assert.Single(values) : null);
    }

    [Fact]
    public async Task Files_that_pages_link_to_are_kept_for_a_year()
    {
        // While developing, files may change under the same name.
        await using var running = site.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var browser = running.CreateClient();
        using var start = await browser.GetAsync(new Uri("/", UriKind.Relative), Cancelled);
        var sheet = (await AdvisorSite.ReadAsync(start)).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var response = await browser.GetAsync(new Uri(sheet, UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        AssertHeaders(response);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
            Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("require-corp", Header("Cross-Origin-Embedder-Policy"));
        Assert.Equal("none", Header("X-Permitted-Cross-Domain-Policies"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("publickey-credentials-get", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.NotNull(response.Headers.CacheControl);
        Assert.Null(Header("Set-Cookie"));
        Assert.Null(Header("Server"));
        Assert.Null(Header("X-Powered-By"));
    }
}
