using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

[assembly: AssemblyFixture(typeof(AdvisorSite))]

namespace FrameworkAdvisor.Web.Tests;

/// <summary>
/// The whole site with the real content, published on a fixed day into a database of its own. Tests that only read
/// share the one of the assembly; others take one as a class fixture.
/// </summary>
public sealed class AdvisorSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-site-");
    private readonly AdvisorDatabase database;
    private readonly bool isOwnDatabase;
    private HttpClient? browser;

    public AdvisorSite() => (database, isOwnDatabase) = (TestStore.ForTheSite(folder), true);

    /// <summary>A node on a database that others use too, and somebody else drops.</summary>
    internal AdvisorSite(AdvisorDatabase database) => this.database = database;

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public Advisor Advisor => Services.GetRequiredService<PublishedKnowledge>().Advisor!;

    /// <summary>Follows no redirects, so that tests see them.</summary>
    public HttpClient Browser => browser ??= CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Started before tests share it: two first requests at once would start two servers.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Browser;
        return ValueTask.CompletedTask;
    }

    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((address, expected), (address, response.StatusCode));
        return await ReadAsync(response);
    }

    /// <summary>The form for other answers, to which a result leads.</summary>
    public async Task<IHtmlDocument> OtherAnswersAsync(string query) =>
        await PageAsync((await PageAsync($"/advice/result?{query}")).Href("Choose other answers"));

    /// <summary>The page that an address redirects to with 303.</summary>
    public async Task<string> SeeOtherAsync(string address)
    {
        using var response = await Browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((address, HttpStatusCode.SeeOther), (address, response.StatusCode));
        return response.Headers.Location!.OriginalString;
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    // Not a setting: the whole section would come to the program as arguments, its empty parent too.
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        // The test server has no body limit to set, and says so at each request that brings one.
        services.AddLogging(logging => logging
            .AddFilter<ConsoleLoggerProvider>("FrameworkAdvisor.Web.Hosting.Logs", LogLevel.None)
            .AddFilter<ConsoleLoggerProvider>("FrameworkAdvisor.Web.Hosting.Drain", LogLevel.None)
            .AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error));
        services.AddSingleton(database);
        services.AddSingleton<TimeProvider>(new FixedClock());
    });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            browser?.Dispose();
            if (isOwnDatabase)
            {
                TestStore.Drop(database);
            }

            folder.Delete(recursive: true);
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
