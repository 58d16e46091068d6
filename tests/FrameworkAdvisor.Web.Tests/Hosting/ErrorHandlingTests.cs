using System.Net;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class ErrorHandlingTests(AdvisorSite site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<Exception, HttpStatusCode> Failures => new()
    {
        { new InvalidOperationException("secret of /var/lib"), HttpStatusCode.InternalServerError },
        { new NothingPublishedException(), HttpStatusCode.ServiceUnavailable },
        { new DatabaseUnavailableException("The database /secret/advisor.db is damaged"), HttpStatusCode.ServiceUnavailable },
        { new DatabaseBusyException("secret"), HttpStatusCode.ServiceUnavailable },
        { new InvalidOperationException("secret", new SqliteException("locked", 5)), HttpStatusCode.ServiceUnavailable },
        { new InvalidOperationException("secret", new SqliteException("disk full", 13)), HttpStatusCode.ServiceUnavailable },
        { new InvalidOperationException("secret", new SqliteException("damaged", 11)), HttpStatusCode.InternalServerError },
        { new BadHttpRequestException("secret", 413), HttpStatusCode.RequestEntityTooLarge },
        { new BadHttpRequestException("secret", 400), HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_gets_its_status_and_tells_nothing_of_the_inside(Exception failure, HttpStatusCode expected)
    {
        await using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddScoped<Advisor>(_ => throw failure)));
        using var browser = broken.CreateClient();

        using var page = await browser.GetAsync(new Uri("/", UriKind.Relative), Cancelled);
        using var problem = await browser.AskAsync("scope=large");
        var text = await page.Content.ReadAsStringAsync(Cancelled) + await problem.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal((expected, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        await problem.ErrorsAsync(expected);
        Assert.Equal(expected == HttpStatusCode.ServiceUnavailable, page.Headers.RetryAfter is not null);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.All(["secret", "Exception", "   at ", "/var/"], inside => Assert.DoesNotContain(inside, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nothing-here", 404)]
    [InlineData("/?a=%01", 400)]
    public async Task An_error_page_says_what_happened_and_leads_home(string address, int status)
    {
        var page = await site.PageAsync(address, (HttpStatusCode)status);

        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/problem+json, */*;q=0.1")]
    public async Task Who_asks_for_json_gets_problem_details(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/nothing-here", UriKind.Relative));
        request.Headers.Add("Accept", accept);

        using var response = await site.Browser.SendAsync(request, Cancelled);

        await response.ErrorsAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/api/v1/frameworks/rails", 404, "There is no framework \"rails\". Known: ")]
    [InlineData("/api/v1/nothing", 404, "Nothing has this address. Each address of the API is described at /openapi/v1.json.")]
    [InlineData("/api/v1/recommendation?scope=huge", 400, "The request holds something this site does not know, named in errors.")]
    [InlineData("/api/v1/recommendation?scope=%01", 400, "The request holds something this site does not know, named in errors.")]
    [InlineData("/openapi/v2.json", 404, "Nothing has this address.")]
    public async Task Programs_are_told_in_their_own_terms(string address, int status, string expected)
    {
        using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        await response.ErrorsAsync((HttpStatusCode)status);
        using var document = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        var detail = document.RootElement.GetProperty("detail").GetString()!;

        Assert.StartsWith(expected, detail, StringComparison.Ordinal);
        Assert.DoesNotContain("page", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_whose_method_or_length_is_refused_are_told_what_to_do_instead()
    {
        using var posted = await site.Browser.PostAsync(new Uri("/api/v1/frameworks", UriKind.Relative), null, Cancelled);
        using var tooLong = await site.Browser.AskAsync(new string('a', 3000));

        Assert.Contains("/openapi/v1.json", await posted.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Contains("a POST to /api/v1/recommendation", await tooLong.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        await posted.ErrorsAsync(HttpStatusCode.MethodNotAllowed);
        await tooLong.ErrorsAsync(HttpStatusCode.RequestUriTooLong);
    }

    [Fact]
    public async Task What_comes_after_sees_the_request_as_it_was()
    {
        var context = new DefaultHttpContext();
        var endpoint = new Endpoint(null, EndpointMetadataCollection.Empty, "asked for");
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = ("POST", "/asked", new QueryString("?for=1"));
        context.Request.RouteValues["slug"] = "flask";
        context.SetEndpoint(endpoint);
        var ways = new List<string>();
        var handling = new ErrorHandling(
            inner =>
            {
                ways.Add($"{inner.Request.Method} {inner.Request.Path}{inner.Request.QueryString} {inner.GetEndpoint()} {inner.Request.RouteValues.Count}");
                inner.Response.StatusCode = 404;
                return Task.CompletedTask;
            },
            NullLogger<ErrorHandling>.Instance);

        await handling.InvokeAsync(context);

        Assert.Equal(["POST /asked?for=1 asked for 1", "GET /error  0"], ways);
        Assert.Equal(("POST", "/asked", "?for=1"), (context.Request.Method, context.Request.Path.Value, context.Request.QueryString.Value));
        Assert.Equal("flask", context.Request.RouteValues["slug"]);
        Assert.Same(endpoint, context.GetEndpoint());
    }

    [Fact]
    public async Task When_even_the_error_page_fails_a_plain_sentence_is_left()
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        var handling = new ErrorHandling(_ => throw new InvalidOperationException("secret"), NullLogger<ErrorHandling>.Instance);

        await handling.InvokeAsync(context);

        context.Response.Body.Position = 0;
        var text = await new StreamReader(context.Response.Body).ReadToEndAsync(Cancelled);
        Assert.Equal((500, "text/plain; charset=utf-8"), (context.Response.StatusCode, context.Response.ContentType));
        Assert.StartsWith("Something went wrong here.", text, StringComparison.Ordinal);
    }
}
