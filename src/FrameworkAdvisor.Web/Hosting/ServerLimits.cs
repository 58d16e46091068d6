using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>What the server takes from one client before it refuses or gives up.</summary>
internal static class ServerLimits
{
    public const string DefaultAddress = "http://localhost:5080";
    public const int QueryCharacters = 2048;
    public const int ApiBodyBytes = 64 * 1024;
    public const int FormBodyBytes = 128 * 1024;

    private const int BodyBytes = 1024 * 1024;

    // A page is handed over whole. With the default of 64 KiB most would wait half-way for their reader, and with them all
    // that they were made from.
    private const int ResponseBufferBytes = 512 * 1024;

    // More than a query may have, so that one somewhat too long gets a page that says so instead of a bare 414.
    private const int RequestLineBytes = 32 * 1024;

    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = BodyBytes;
        server.Limits.MaxResponseBufferSize = ResponseBufferBytes;
        server.Limits.MaxRequestLineSize = RequestLineBytes;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestHeaderCount = 60;
        server.Limits.MaxConcurrentConnections = 5000;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>Listens where the operator says; otherwise on this machine only.</summary>
    public static void ListenByDefault(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        string[] keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (keys.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }
}
