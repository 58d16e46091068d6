using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Api;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class PageStoreTests(AdvisorSite site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_in_comes_out()
    {
        using var store = new PageStore(10_000);
        await store.SetAsync("a", [1, 2, 3], null, TimeSpan.FromHours(1), Cancelled);

        Assert.Equal([1, 2, 3], await store.GetAsync("a", Cancelled));
        Assert.Null(await store.GetAsync("b", Cancelled));
        Assert.InRange(store.Bytes, 5, 1000);
    }

    [Fact]
    public async Task Long_keys_of_small_pages_take_no_more_memory_than_there_may_be()
    {
        const int most = 100_000;
        using var store = new PageStore(most);
        for (var count = 0; count < 1000; count++)
        {
            await store.SetAsync($"{new string('k', 1000)}{count}", [1], null, TimeSpan.FromHours(1), Cancelled);
            Assert.InRange(store.Bytes, 0, most);
        }

        Assert.InRange(store.Count, 1, most / 2000);
    }

    [Fact]
    public async Task A_flood_of_queries_that_all_mean_something_fills_no_more_than_the_limit()
    {
        const int most = 500_000;
        using var store = new PageStore(most);
        await using var flooded = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IOutputCacheStore>(store)));
        using var browser = flooded.CreateClient();
        var generated = new Generated(site.Advisor, seed: 29);
        for (var count = 0; count < 150; count++)
        {
            var query = string.Join('&', generated.Answers().Select(pair => $"{pair.Key}={pair.Value}"));
            using var response = await browser.GetAsync(new Uri($"/advice/check?{query}", UriKind.Relative), Cancelled);
            response.EnsureSuccessStatusCode();
            Assert.InRange(store.Bytes, 0, most);
        }

        Assert.InRange(store.Count, 1, 149);
    }

    [Fact]
    public async Task Neither_empty_parts_of_a_query_nor_long_ones_nor_other_ports_make_entries()
    {
        using var store = new PageStore(10_000_000);
        await using var running = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IOutputCacheStore>(store)));
        using var browser = running.CreateClient();
        string[] addresses = ["/method", "/method?", "/method?&", "/method?&&", $"/advice/check?{new string('&', 1100)}scope=large"];
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { Host = $"localhost:{5000 + address.Length}" } };
            using var response = await browser.SendAsync(request, Cancelled);
            response.EnsureSuccessStatusCode();
        }

        Assert.Equal(1, store.Count);
    }
}
