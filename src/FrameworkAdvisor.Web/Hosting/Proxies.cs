using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// The proxies in front of the site, by their addresses: what they say of the reader's address and of TLS is believed.
/// Never the host name, and nobody else.
/// </summary>
internal static class Proxies
{
    private const string Setting = "Proxies";

    /// <exception cref="BadSettingException">One of them is no address.</exception>
    public static IReadOnlyList<IPAddress> Read(IConfiguration configuration) =>
    [
        .. (configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => IPAddress.TryParse(text, out var address)
                ? address
                : throw new BadSettingException(Setting, text, "the addresses of proxies, such as 10.0.0.1, separated by commas")),
    ];

    public static void Use(IApplicationBuilder app)
    {
        var proxies = Read(app.ApplicationServices.GetRequiredService<IConfiguration>());
        if (proxies.Count == 0)
        {
            // With an empty list the middleware would believe everybody.
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = proxies.Count,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
