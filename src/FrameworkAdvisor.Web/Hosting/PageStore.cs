using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Holds rendered pages up to a number of bytes. Unlike the one that comes with output caching it counts the keys too:
/// they hold the query, which readers make up.
/// </summary>
internal sealed class PageStore(long mostBytes) : IOutputCacheStore, IDisposable
{
    /// <summary>What an entry takes besides its page and the characters of its key.</summary>
    private const int EntryBytes = 512;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = mostBytes, TrackStatistics = true });

    public int Count => pages.Count;

    /// <summary>Of pages, keys and what comes with each; never more than there may be.</summary>
    public long Bytes => pages.GetCurrentStatistics()!.CurrentEstimatedSize!.Value;

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(pages.Get<byte[]>(key));

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        pages.Set(key, value, new MemoryCacheEntryOptions
        {
            AbsoluteExpirationRelativeToNow = validFor,
            Size = value.Length + ((long)key.Length * sizeof(char)) + EntryBytes,
        });
        return ValueTask.CompletedTask;
    }

    /// <summary>Does nothing: the edition is part of the key, and no page has a tag.</summary>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public void Dispose() => pages.Dispose();
}
