using System.Net;
using System.Net.Sockets;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>The network between a node and its database; when it is cut, nothing comes through and nobody is told.</summary>
internal sealed class CutWay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int target;
    private volatile Cable cable = new();

    public CutWay(int target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Cut() => cable.IsCut = true;

    /// <summary>For whoever connects anew; what was under way stays lost.</summary>
    public void Mend() => cable = new();

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = JoinAsync(await listener.AcceptTcpClientAsync(stop.Token), cable);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task JoinAsync(TcpClient node, Cable over)
    {
        using var database = new TcpClient();
        using (node)
        {
            try
            {
                await database.ConnectAsync(IPAddress.Loopback, target, stop.Token);
                await Task.WhenAny(PassAsync(node, database, over), PassAsync(database, node, over));
            }
            catch (Exception failure) when (failure is OperationCanceledException or IOException or SocketException)
            {
                // One of the two is gone.
            }
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, Cable over)
    {
        var bytes = new byte[1 << 14];
        while (await from.GetStream().ReadAsync(bytes, stop.Token) is > 0 and var length)
        {
            if (over.IsCut)
            {
                await Task.Delay(Timeout.Infinite, stop.Token);
            }

            await to.GetStream().WriteAsync(bytes.AsMemory(0, length), stop.Token);
        }
    }

    private sealed class Cable
    {
        public volatile bool IsCut;
    }
}
