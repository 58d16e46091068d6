using System.Net;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Tests.Api;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrameworkAdvisor.Web.Tests.Decisions;

public sealed class DecisionSecrecyTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Links_have_at_least_128_random_bits_and_none_is_like_another()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => SecretLink.New()).ToList();

        Assert.True(SecretLink.Bytes * 8 >= 128);
        Assert.Equal(1000, made.Distinct().Count());
        Assert.All(made, one => Assert.True(SecretLink.IsWellFormed(one)));

        // Each place takes every digit: a thousand draws miss one of sixteen with a chance below 1 in 10^26.
        Assert.All(Enumerable.Range(0, 2 * SecretLink.Bytes), at => Assert.Equal(16, made.Select(one => one[at]).Distinct().Count()));
    }

    [Fact]
    public void The_links_hang_on_both_numbers_and_tell_nothing_of_each_other()
    {
        var (operation, salt) = (SecretLink.New(), SecretLink.New());
        var links = SecretLink.LinksOf(operation, salt);

        Assert.Equal(links, SecretLink.LinksOf(operation, salt));
        Assert.NotEqual(links.View, links.Edit);
        Assert.True(SecretLink.IsWellFormed(links.View) && SecretLink.IsWellFormed(links.Edit));
        Assert.NotEqual(links, SecretLink.LinksOf(SecretLink.New(), salt));
        Assert.NotEqual(links, SecretLink.LinksOf(operation, SecretLink.New()));
        Assert.NotEqual(links.Edit, SecretLink.LinksOf(links.View, salt).Edit);
    }

    [Fact]
    public async Task The_database_holds_the_text_and_the_fingerprints_and_no_link()
    {
        var fields = await site.NewFormAsync();
        fields["notes"] = "a text to be found again";
        using var response = await site.PostAsync("/decisions", fields);
        var links = DecisionBrowser.LinksIn(response);

        var stored = await site.StoredBytesAsync();

        Assert.Contains("a text to be found again", stored, StringComparison.Ordinal);
        Assert.Contains(SecretLink.HashOf(links.Token), stored, StringComparison.Ordinal);
        foreach (var secret in (string[])[links.Token, links.Secret, fields["operation"]])
        {
            Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Whoever_reads_learns_nothing_of_the_link_that_changes()
    {
        var links = await site.SaveAsync();

        foreach (var address in (string[])[links.Page, links.Result, links.Json])
        {
            using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain(links.Secret, await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Null(response.Headers.ETag);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }

        var saved = await site.PageAsync(links.Saved);
        Assert.Equal(
            [$"http://localhost{links.Page}", $"http://localhost{links.Edit}"],
            saved.QuerySelectorAll("[data-link]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Every_wrong_link_gets_the_same_404()
    {
        var links = await site.SaveAsync();
        var other = await site.SaveAsync();
        var wrong = (links.Token[0] == 'a' ? "b" : "a") + links.Token[1..];
        string[] addresses =
        [
            $"/decisions/{wrong}",
            $"/decisions/{links.Token.ToUpperInvariant()}",
            $"/decisions/{links.Token}0",
            $"/decisions/{links.Token[1..]}",
            $"/decisions/{links.Secret}",
            $"/decisions/{SecretLink.HashOf(links.Token)}",
            $"/decisions/{new string('a', 5000)}",
            "/decisions/1",
            "/decisions/%27%20OR%201=1%20--",
            "/decisions/%F0%9F%94%8B",
            $"/decisions/{wrong}/result",
            $"/decisions/{links.Token}/edit/{links.Token}",
            $"/decisions/{links.Token}/edit/{other.Secret}",
            $"/decisions/{links.Token}/saved/{other.Secret}",
            $"/decisions/{links.Token}/delete/{other.Secret}",
            $"/decisions/{wrong}/edit/{links.Secret}",
        ];
        var bodies = new HashSet<string>();
        foreach (var address in addresses)
        {
            using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, response.StatusCode));
            bodies.Add(await response.Content.ReadAsStringAsync(Cancelled));
        }

        Assert.Single(bodies);
        using var json = await site.Browser.GetAsync(new Uri($"/api/v1/decisions/{wrong}", UriKind.Relative), Cancelled);
        Assert.Equal(["decision"], (await json.ErrorsAsync(HttpStatusCode.NotFound)).Keys);
    }

    [Fact]
    public async Task Not_even_the_most_talkative_log_holds_a_link()
    {
        using var log = new WrittenLog();
        await using var talkative = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddLogging(logging => logging.AddProvider(log).AddFilter(null, LogLevel.Debug))));
        using var browser = talkative.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var saved = await DecisionBrowser.SendAsync(browser, "/decisions", await site.NewFormAsync());
        var links = DecisionBrowser.LinksIn(saved);
        foreach (var address in (string[])[links.Page, links.Saved, links.Edit, links.Result, links.Json, links.Delete])
        {
            using var page = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        Assert.Contains(log.Lines, line => line.Contains("/Features/Decisions/Edit.cshtml", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(links.Token, StringComparison.Ordinal) || line.Contains(links.Secret, StringComparison.Ordinal));
    }
}
