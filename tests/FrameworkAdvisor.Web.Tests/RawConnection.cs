using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FrameworkAdvisor.Web.Tests;

/// <summary>What came back over a <see cref="RawConnection"/>.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool Closes => Headers.TryGetValue("Connection", out var value) && value.Contains("close", StringComparison.OrdinalIgnoreCase);
}

/// <summary>HTTP by hand over one connection: nothing is tried again behind the test's back, and anything can be sent.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient socket = new() { NoDelay = true };
    private Stream stream = Stream.Null;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Null when nobody listens there.</summary>
    public static async Task<RawConnection?> TryOpenAsync(int port)
    {
        var connection = new RawConnection();
        try
        {
            await connection.socket.ConnectAsync(IPAddress.Loopback, port, Cancelled);

            // Answers are read to their end, never beyond it: what is buffered belongs to the same connection.
            connection.stream = new BufferedStream(connection.socket.GetStream());
            return connection;
        }
        catch (SocketException)
        {
            connection.Dispose();
            return null;
        }
    }

    public static async Task<RawConnection> OpenAsync(int port) =>
        await TryOpenAsync(port) ?? throw new InvalidOperationException($"Nobody listens at {port}.");

    public static string Get(string address) => $"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n";

    public static string Form(string address, string body, string headers = "") =>
        $"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Encoding.Latin1.GetByteCount(body)}\r\n{headers}\r\n{body}";

    public async Task SendAsync(string text)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), Cancelled);
        await stream.FlushAsync(Cancelled);
    }

    /// <summary>Sends and reads one answer; null when the connection ended without a whole one.</summary>
    public async Task<RawAnswer?> AskAsync(string text)
    {
        try
        {
            await SendAsync(text);
            return await ReadAsync();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>One answer; null when the connection ended without a whole one.</summary>
    public async Task<RawAnswer?> ReadAsync()
    {
        var head = new StringBuilder();
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            if (await ReadAsync(1) is not { } next)
            {
                return null;
            }

            head.Append(next);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2))
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => string.Join(", ", group.Select(pair => pair[1])), StringComparer.OrdinalIgnoreCase);
        var length = headers.TryGetValue("Content-Length", out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
        return await (headers.ContainsKey("Transfer-Encoding") ? ReadChunksAsync() : ReadAsync(length)) is { } body ? new(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, body) : null;
    }

    /// <summary>Everything until the other side closes.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        try
        {
            return await reader.ReadToEndAsync(Cancelled);
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    private async Task<string?> ReadChunksAsync()
    {
        for (var body = new StringBuilder(); ;)
        {
            var size = "";
            while (!size.EndsWith("\r\n", StringComparison.Ordinal))
            {
                if (await ReadAsync(1) is not { } next)
                {
                    return null;
                }

                size += next;
            }

            var count = int.Parse(size.AsSpan(0, size.Length - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (await ReadAsync(count + 2) is not { } chunk || count == 0)
            {
                return body.ToString();
            }

            body.Append(chunk.AsSpan(0, count));
        }
    }

    private async Task<string?> ReadAsync(int count)
    {
        var bytes = new byte[count];
        try
        {
            await stream.ReadExactlyAsync(bytes, Cancelled);
            return Encoding.Latin1.GetString(bytes);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
