using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Buffers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Turns what a view writes into bytes, and takes bytes that are ready as they are. It never waits, since
/// <see cref="WholePages"/> holds the page in memory: a flush asks for nothing, and what was collected goes out when there is
/// much of it, and at the end. It can be written to after it was disposed of too.
/// </summary>
internal sealed class PageWriter(Stream page, Encoding encoding) : TextWriter
{
    private const int MostCharacters = 8 * 1024;
    private const int MostBytes = 64 * 1024;

    private readonly Encoder encoder = encoding.GetEncoder();
    private char[]? characters;
    private byte[]? bytes;
    private int charactersUsed;
    private int bytesUsed;

    public override Encoding Encoding => encoding;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        characters ??= ArrayPool<char>.Shared.Rent(MostCharacters);
        while (buffer.Length > characters.Length - charactersUsed)
        {
            var room = characters.Length - charactersUsed;
            buffer[..room].CopyTo(characters.AsSpan(charactersUsed));
            charactersUsed += room;
            buffer = buffer[room..];
            Encode();
        }

        buffer.CopyTo(characters.AsSpan(charactersUsed));
        charactersUsed += buffer.Length;
    }

    /// <summary>Bytes that are text in the encoding of the page already.</summary>
    public void WriteReady(ReadOnlySpan<byte> ready)
    {
        Encode();
        if (ready.Length <= MostBytes)
        {
            ready.CopyTo(RoomFor(ready.Length));
            bytesUsed += ready.Length;
        }
        else
        {
            SendOn();
            page.Write(ready);
        }
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync() => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        Encode();
        SendOn();
        if (characters is not null)
        {
            ArrayPool<char>.Shared.Return(characters);
            characters = null;
        }

        if (bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = null;
        }

        base.Dispose(disposing);
    }

    private void Encode()
    {
        if (charactersUsed > 0)
        {
            var room = RoomFor(encoding.GetMaxByteCount(charactersUsed));
            bytesUsed += encoder.GetBytes(characters.AsSpan(0, charactersUsed), room, flush: false);
            charactersUsed = 0;
        }
    }

    private Span<byte> RoomFor(int count)
    {
        if (bytes?.Length - bytesUsed < count)
        {
            SendOn();
        }

        bytes ??= ArrayPool<byte>.Shared.Rent(MostBytes);
        return bytes.AsSpan(bytesUsed);
    }

    private void SendOn()
    {
        if (bytesUsed > 0)
        {
            page.Write(bytes!, 0, bytesUsed);
            bytesUsed = 0;
        }
    }
}

/// <summary>Gives every view a <see cref="PageWriter"/>.</summary>
internal sealed class PageWriters : IHttpResponseStreamWriterFactory
{
    public TextWriter CreateWriter(Stream stream, Encoding encoding) => new PageWriter(stream, encoding);
}

/// <summary>
/// Lends a request the arrays that hold its views until the page is laid out. The one that comes with the framework collects
/// the characters of a page once more, for streams that would have to be waited for.
/// </summary>
internal sealed class ViewArrays : IViewBufferScope, IDisposable
{
    private readonly List<ViewBufferValue[]> lent = [];
    private readonly Stack<ViewBufferValue[]> free = [];

    public ViewBufferValue[] GetPage(int pageSize)
    {
        if (free.TryPeek(out var known) && known.Length >= pageSize)
        {
            return free.Pop();
        }

        var page = ArrayPool<ViewBufferValue>.Shared.Rent(pageSize);
        lent.Add(page);
        return page;
    }

    public void ReturnSegment(ViewBufferValue[] segment)
    {
        Array.Clear(segment);
        free.Push(segment);
    }

    public TextWriter CreateWriter(TextWriter writer) => writer;

    public void Dispose()
    {
        foreach (var page in lent)
        {
            ArrayPool<ViewBufferValue>.Shared.Return(page, clearArray: true);
        }

        lent.Clear();
        free.Clear();
    }
}
