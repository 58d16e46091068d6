using System.CommandLine;
using System.Net.Sockets;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>serve</c>: the site, until it is stopped.</summary>
internal static class ServeCommand
{
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
        var preparing = Task.Run(() => FirstPublication.EnsureAsync(host.Services, stop), stop);
        Program.Answer(host);
        var advisor = await preparing;
        try
        {
            await host.StartAsync(stop);
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException or SocketException)
        {
            var addresses = host.Configuration[WebHostDefaults.ServerUrlsKey] ?? ServerLimits.DefaultAddress;
            throw new MisuseException($"Cannot listen at {addresses} ({failure.Message}): name an address of this machine in the setting urls.");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"Framework Advisor is at {AddressOf(host)} ({Summary(advisor.Version)}). Stop with Ctrl+C.");
        await host.WaitForShutdownAsync(stop);
        return CommandLine.Good;
    }

    private static string Summary(KnowledgeVersion version) => FormattableString.Invariant(
        $"knowledge version {version.Number}, {version.Catalogue.Articles.Count} articles, {version.Catalogue.Claims.Count} claims");

    private static string AddressOf(WebApplication host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 } listening
            ? string.Join(" and ", listening.Addresses)
            : "no address";
}
