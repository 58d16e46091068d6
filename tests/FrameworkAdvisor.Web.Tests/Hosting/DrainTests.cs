using System.Runtime.InteropServices;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>How a process of the site stops while it is being used.</summary>
public sealed class DrainTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const int Clients = 3;
    private const int UsedBefore = 100;
    private const int NotReadyInARow = 3;

    private static readonly string[] pages = ["/", "/compare", "/advice/result?scope=large", "/method"];

    // The while is far longer than the test: the second signal ends it.
    [Fact]
    public async Task After_sigterm_pages_go_on_until_whoever_sends_readers_has_seen_it_and_nothing_is_lost()
    {
        using var site = await SiteProcess.StartAsync(folder, "Shutdown:Drain=250");

        var use = await UseAsync(site);

        Assert.Equal(0, use.Lost);
        Assert.True(use.Before >= UsedBefore && use.WhileNotReady >= Clients, $"{use}");
        Assert.True(use.Closed > 0 && use.KeptAfterClosed == 0, $"{use}");
        site.Send(PosixSignal.SIGTERM);
        Assert.Equal(0, await site.ExitAsync());
        Assert.Single(site.Log, line => line.Contains("serving for another 250 seconds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_while_to_go_on_the_same_readers_would_lose_pages()
    {
        using var site = await SiteProcess.StartAsync(folder, "Shutdown:Drain=0");

        var use = await UseAsync(site);

        Assert.True(use.Lost > 0, $"{use}");
        Assert.Equal(0, await site.ExitAsync());
    }

    [Fact]
    public async Task A_form_that_is_on_its_way_when_the_site_stops_listening_is_still_answered()
    {
        using var site = await SiteProcess.StartAsync(folder, "Shutdown:Drain=0");
        const string body = "{\"answers\": {\"scope\": \"large\"}}";
        using var sending = await RawConnection.OpenAsync(site.Address.Port);
        await sending.SendAsync($"POST /api/v1/recommendation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n");

        // The server asks for the body: it is waiting for it.
        Assert.Equal(100, (await sending.ReadAsync())!.Status);
        site.Send(PosixSignal.SIGTERM);
        while (await RawConnection.TryOpenAsync(site.Address.Port) is { } other)
        {
            other.Dispose();
        }

        await sending.SendAsync(body);
        var answer = await sending.ReadAsync();

        Assert.Equal((200, true), (answer?.Status, answer?.Closes));
        Assert.Equal(0, await site.ExitAsync());
    }

    [Fact]
    public async Task Ctrl_c_waits_for_nothing()
    {
        using var site = await SiteProcess.StartAsync(folder, "Shutdown:Drain=250");

        site.Send(PosixSignal.SIGINT);

        // The patience of the test is shorter than the while.
        Assert.Equal(0, await site.ExitAsync());
    }

    private sealed record Use(int Before, int WhileNotReady, int Lost, int Closed, int KeptAfterClosed);

    /// <summary>Readers go on until the node has said several times that it is not ready, as a proxy counts.</summary>
    private static async Task<Use> UseAsync(SiteProcess site)
    {
        using var enough = new CancellationTokenSource();
        var state = new State();
        var readers = Enumerable.Range(0, Clients).SelectMany(at => (Task[])[ReadAsync(site, state, at, keepsAlive: true, enough.Token), ReadAsync(site, state, at, keepsAlive: false, enough.Token)]).ToList();
        await state.Used.Task.WaitAsync(SiteProcess.Patience);
        site.Send(PosixSignal.SIGTERM);
        for (var seen = 0; seen < NotReadyInARow || Volatile.Read(ref state.WhileNotReady) < Clients;)
        {
            using var asking = await RawConnection.TryOpenAsync(site.Address.Port);
            var answer = asking is null ? null : await asking.AskAsync(RawConnection.Get("/health/ready"));
            if (answer is null)
            {
                // It stopped at once; readers go on until they find nobody.
                await Task.WhenAll(readers);
                break;
            }

            seen = answer.Status == 503 ? seen + 1 : 0;
            state.IsNotReady |= answer.Status == 503;
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);
        return new(state.Before, state.WhileNotReady, state.Lost, state.Closed, state.KeptAfterClosed);
    }

    private static async Task ReadAsync(SiteProcess site, State state, int at, bool keepsAlive, CancellationToken enough)
    {
        RawConnection? connection = null;
        for (var count = at; !enough.IsCancellationRequested || count == at; count++)
        {
            connection ??= await RawConnection.TryOpenAsync(site.Address.Port);
            var wasNotReady = state.IsNotReady;
            var answer = connection is null ? null : await connection.AskAsync(RawConnection.Get(pages[count % pages.Length]));
            if (answer?.Status != 200)
            {
                Interlocked.Increment(ref state.Lost);
                break;
            }

            if (Interlocked.Increment(ref wasNotReady ? ref state.WhileNotReady : ref state.Before) == UsedBefore)
            {
                state.Used.TrySetResult();
            }

            Interlocked.Add(ref state.Closed, answer.Closes ? 1 : 0);
            if (answer.Closes && await connection!.ReadToEndAsync() != "")
            {
                Interlocked.Increment(ref state.KeptAfterClosed);
            }

            if (!keepsAlive || answer.Closes)
            {
                connection!.Dispose();
                connection = null;
            }
        }

        connection?.Dispose();
    }

    private sealed class State
    {
        public readonly TaskCompletionSource Used = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public volatile bool IsNotReady;
        public int Before;
        public int WhileNotReady;
        public int Lost;
        public int Closed;
        public int KeptAfterClosed;
    }
}
