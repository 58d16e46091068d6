using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class ProxiesTests(AdvisorSite site)
{
    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.9, 10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("10.0.0.1", "127.0.0.1", false)]
    [InlineData("", "10.0.0.1", false)]
    public async Task Only_a_known_proxy_is_believed_that_the_reader_came_by_tls(string proxies, string peer, bool isBelieved)
    {
        await using var behind = site.WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("Proxies", proxies)
            .ConfigureTestServices(services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new Peer(IPAddress.Parse(peer))))));
        using var browser = behind.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/method", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");

        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isBelieved, response.Headers.Contains("Strict-Transport-Security"));
    }

    private sealed class Peer(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(following => context =>
            {
                context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }
}
