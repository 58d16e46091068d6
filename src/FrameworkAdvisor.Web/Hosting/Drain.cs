using System.Globalization;
using System.Runtime.InteropServices;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// How the site stops. On SIGTERM it says at once that it is not ready, so that whoever sends it readers sends no new ones,
/// and serves on for a while before it stops listening; what is in flight then is finished. Ctrl+C, and asking a second
/// time, ends the while.
/// </summary>
internal sealed partial class Drain(IHostApplicationLifetime host, IConfiguration configuration, TimeProvider clock, ILogger<Drain> logger)
    : IHostLifetime, IDisposable
{
    /// <summary>In seconds.</summary>
    public const string Setting = "Shutdown:Drain";

    /// <summary>What is still being answered when it stops listening may take this long.</summary>
    public static readonly TimeSpan LongestFinish = TimeSpan.FromSeconds(30);

    private const int Usual = 5;
    private const int Most = 300;

    private readonly TimeSpan length = Read(configuration);
    private readonly List<IDisposable> signals = [];
    private ITimer? timer;
    private volatile bool isUnderWay;

    /// <summary>Whether no new readers are wanted any more.</summary>
    public bool IsUnderWay => isUnderWay;

    /// <exception cref="BadSettingException">It is no such number.</exception>
    public static TimeSpan Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => TimeSpan.FromSeconds(Usual),
        { } value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Most => TimeSpan.FromSeconds(seconds),
        { } value => throw new BadSettingException(Setting, value, $"a whole number of seconds from 0 to {Most}"),
    };

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        host.ApplicationStarted.Register(() => LogStarted(logger, Environment.ProcessId));
        host.ApplicationStopped.Register(() => LogStopped(logger, Environment.ProcessId));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, asked => Begin(asked, length)));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, asked => Begin(asked, TimeSpan.Zero)));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, asked => Begin(asked, TimeSpan.Zero)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks who comes back to open a new connection, which goes to another node.</summary>
    public Task CloseAsync(HttpContext context, RequestDelegate next)
    {
        if (isUnderWay && !HttpProtocol.IsHttp2(context.Request.Protocol) && !HttpProtocol.IsHttp3(context.Request.Protocol))
        {
            context.Response.OnStarting(Close, context.Response);
        }

        return next(context);
    }

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        timer?.Dispose();
    }

    private void Begin(PosixSignalContext asked, TimeSpan serving)
    {
        asked.Cancel = true;
        Begin(asked.Signal.ToString(), serving);
    }

    internal void Begin(string signal, TimeSpan serving)
    {
        lock (signals)
        {
            if (isUnderWay || serving == TimeSpan.Zero)
            {
                isUnderWay = true;
                LogStopping(logger, signal);
                host.StopApplication();
                return;
            }

            isUnderWay = true;
            LogDraining(logger, signal, serving.TotalSeconds);
            timer = clock.CreateTimer(_ => host.StopApplication(), null, serving, Timeout.InfiniteTimeSpan);
        }
    }

    private static Task Close(object response)
    {
        ((HttpResponse)response).Headers.Connection = "close";
        return Task.CompletedTask;
    }

    [LoggerMessage(0, LogLevel.Information, "Started as process {Process}")]
    private static partial void LogStarted(ILogger logger, int process);

    [LoggerMessage(1, LogLevel.Information, "{Signal}: not ready any more, and serving for another {Seconds} seconds")]
    private static partial void LogDraining(ILogger logger, string signal, double seconds);

    [LoggerMessage(2, LogLevel.Information, "{Signal}: stopping")]
    private static partial void LogStopping(ILogger logger, string signal);

    [LoggerMessage(3, LogLevel.Information, "Stopped process {Process}")]
    private static partial void LogStopped(ILogger logger, int process);
}
