using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;

namespace FrameworkAdvisor.Web.Hosting.Metrics;

/// <summary>
/// The counters as text, at <c>http://127.0.0.1:PORT/metrics</c>, where the operator asks for it: on this machine only, and
/// never where readers come in.
/// </summary>
internal sealed class MetricsEndpoint(IConfiguration configuration, IMeterFactory meters) : IHostedService, IAsyncDisposable
{
    public const string Setting = "Metrics:Port";
    public const string Path = "/metrics";

    private WebApplication? host;
    private Readings? readings;

    /// <returns>Null when there is to be none.</returns>
    /// <exception cref="BadSettingException">It is no port.</exception>
    public static int? Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => null,
        { } value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort => port,
        { } value => throw new BadSettingException(Setting, value, $"a port from 1 to {IPEndPoint.MaxPort}"),
    };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Read(configuration) is not { } port)
        {
            return;
        }

        readings = new Readings(meters);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });
        host = builder.Build();
        host.Run(AnswerAsync);
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            throw new BadSettingException(Setting, port.ToString(CultureInfo.InvariantCulture), "a port of 127.0.0.1 at which nothing listens yet and this account may listen");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => host?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        readings?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    // The name too: a page in a browser on this machine may have a name of its own point here.
    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var isHere = request.Host.Host is "127.0.0.1" or "localhost";
        response.StatusCode = !isHere ? StatusCodes.Status400BadRequest
            : request.Path != Path ? StatusCodes.Status404NotFound
            : !HttpMethods.IsGet(request.Method) ? StatusCodes.Status405MethodNotAllowed
            : StatusCodes.Status200OK;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
            await response.WriteAsync(readings!.Write(), context.RequestAborted);
        }
    }
}
