using System.CommandLine;
using System.Net.Sockets;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>serve</c>: the site, until it is stopped.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan retryInterval = TimeSpan.FromSeconds(5);

    public static Command Create(HostSettings settings)
    {
        var command = new Command("serve", "Serve the site; what happens when no command is given.");
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, stop));
        return command;
    }

    public static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, CancellationToken stop)
    {
        await using var host = settings.BuildHost();

        // Side by side: each takes a good part of the time until the first page.
        var preparing = Task.Run(() => PrepareAsync(host, parsed, stop), stop);
        Program.Answer(host);
        var version = await preparing;
        if (version is not null)
        {
            await FirstAdministrator.WarnOfLostKeysAsync(host, parsed.InvocationConfiguration);
        }

        var link = version is null ? null : await FirstAdministrator.MakeLinkAsync(host, parsed.InvocationConfiguration, stop);
        try
        {
            await host.StartAsync(stop);
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException or SocketException)
        {
            var addresses = host.Configuration[WebHostDefaults.ServerUrlsKey] ?? ServerLimits.DefaultAddress;
            throw new MisuseException($"Cannot listen at {addresses} ({failure.Message}): name an address of this machine in the setting urls.");
        }

        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync($"Framework Advisor is at {AddressOf(host)} ({Summary(version)}). Stop with Ctrl+C.");
        if (version is null)
        {
            await KeepPreparingAsync(host, parsed, stop);
        }

        await output.WriteAsync(FirstAdministrator.Tell(host, link ?? await FirstAdministrator.MakeLinkAsync(host, parsed.InvocationConfiguration, stop)));
        await Task.WhenAll(TakeInContentAsync(host, parsed, stop), host.WaitForShutdownAsync(stop));
        return CommandLine.Good;
    }

    /// <returns>Null when the database cannot be used at the moment; the reason has been said.</returns>
    private static async Task<KnowledgeVersion?> PrepareAsync(WebApplication host, ParseResult parsed, CancellationToken stop)
    {
        try
        {
            return (await FirstPublication.EnsureAsync(host.Services, stop)).Version;
        }
        catch (Exception failure) when (DatabaseFailure.IsOutside(failure))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(DatabaseFailure.Tell(failure));
            return null;
        }
    }

    /// <summary>Until the database can be used or the site is stopped. Readers get status 503 meanwhile.</summary>
    private static async Task KeepPreparingAsync(WebApplication host, ParseResult parsed, CancellationToken stop)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, host.Lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(retryInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                if (await PrepareAsync(host, parsed, stopping.Token) is { } version)
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync($"The database can be used now ({Summary(version)}).");
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped while waiting, like any other stop.
        }
    }

    private static async Task TakeInContentAsync(WebApplication host, ParseResult parsed, CancellationToken stop)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, host.Lifetime.ApplicationStopping);
        try
        {
            if (await ChangedContent.TakeInAsync(host.Services, stopping.Token) is { } said)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(said);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before it came to that; the next start does it.
        }
        catch (Exception failure) when (failure is BadContentException or MisuseException || DatabaseFailure.IsOutside(failure))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(DatabaseFailure.IsOutside(failure) ? DatabaseFailure.Tell(failure) : failure.Message);
        }
    }

    private static string Summary(KnowledgeVersion? version) => version is null
        ? FormattableString.Invariant($"answering status 503 until the database can be used; tried again every {retryInterval.TotalSeconds} seconds")
        : FormattableString.Invariant($"knowledge version {version.Number}, {version.Catalogue.Articles.Count} articles, {version.Catalogue.Claims.Count} claims");

    private static string AddressOf(WebApplication host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 } listening
            ? string.Join(" and ", listening.Addresses)
            : "no address";
}
