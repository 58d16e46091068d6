using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Buffers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Turns what a view writes into bytes as it comes, and takes bytes that are ready as they are. It never waits, since
/// <see cref="WholePages"/> holds the page in memory. What it has collected goes out with each flush; it can be written to
/// again after that, and after it was disposed of too.
/// </summary>
internal sealed class PageWriter(Stream page, Encoding encoding) : TextWriter
{
    private const int BufferBytes = 32 * 1024;

    // The bytes of one character are never more.
    private const int LeastRoom = 16;

    private readonly Encoder encoder = encoding.GetEncoder();
    private byte[]? buffer;
    private int used;

    public override Encoding Encoding => encoding;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            encoder.Convert(buffer, Room(), flush: false, out var read, out var written, out _);
            used += written;
            buffer = buffer[read..];
        }
    }

    /// <summary>Bytes that are text in the encoding of the page already.</summary>
    public void WriteReady(ReadOnlySpan<byte> bytes)
    {
        Flush();
        page.Write(bytes);
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override void Flush()
    {
        if (buffer is not null)
        {
            page.Write(buffer, 0, used);
            GiveBack();
        }
    }

    public override Task FlushAsync()
    {
        Flush();
        return Task.CompletedTask;
    }

    /// <summary>What was not flushed by now belongs to a page that failed.</summary>
    protected override void Dispose(bool disposing)
    {
        GiveBack();
        base.Dispose(disposing);
    }

    private Span<byte> Room()
    {
        if (buffer?.Length - used < LeastRoom)
        {
            Flush();
        }

        buffer ??= ArrayPool<byte>.Shared.Rent(BufferBytes);
        return buffer.AsSpan(used);
    }

    private void GiveBack()
    {
        if (buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            (buffer, used) = (null, 0);
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
        if (free.TryPop(out var known) && known.Length >= pageSize)
        {
            return known;
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
