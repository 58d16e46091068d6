using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Rendered pages, kept ready and compressed in memory. A page depends on its address and the edition alone, and both
/// are in the key: a new publication needs no eviction, what is of the former one is never asked for again.
/// </summary>
internal static class PageCaching
{
    /// <summary>Set to false, every page is rendered anew: for measuring.</summary>
    private const string Switch = "Cache:Pages";

    private const int MostBytes = 64 * 1024 * 1024;
    private const int LargestPage = 1024 * 1024;

    public static void AddPageCaching(this IServiceCollection services)
    {
        services.AddSingleton<Edition>();
        services.AddSingleton<PublicPages>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = MostBytes;
            cache.MaximumBodySize = LargestPage;
            cache.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<PublicPages>((cache, pages) => cache.AddBasePolicy(pages));
    }

    public static void UsePageCaching(this WebApplication app)
    {
        if (app.Configuration.GetValue(Switch, defaultValue: true))
        {
            app.UseOutputCache();
        }

        app.UseMiddleware<WholePages>();
    }
}

/// <summary>Which requests are answered from memory.</summary>
internal sealed class PublicPages(Edition edition, IResponseCompressionProvider compression) : IOutputCachePolicy
{
    private static readonly TimeSpan longest = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isPublic = edition.Tag is not null && IsPublicPage(http);
        context.EnableOutputCaching = isPublic;
        context.AllowCacheLookup = isPublic;
        context.AllowCacheStorage = isPublic;
        context.AllowLocking = isPublic;
        context.ResponseExpirationTimeSpan = longest;
        if (isPublic)
        {
            // The query as it stands, not by keys and values: what a page reads differently must not share an entry.
            // Its length is bounded before it gets here, since the cache does not count its keys.
            context.CacheVaryByRules.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
            context.CacheVaryByRules.VaryByValues["edition"] = edition.Tag!;

            // What compression will choose; the header itself has countless spellings.
            context.CacheVaryByRules.VaryByValues["encoding"] = compression.GetCompressionProvider(http)?.EncodingName ?? "";
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= WholePages.IsPage(response) && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    private static bool IsPublicPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.User.Identity?.IsAuthenticated != true
        && http.Request.Headers.Authorization.Count == 0
        && http.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<ControllerActionDescriptor>() is not null
        && endpoint.GetMetadata<IAuthorizeData>() is null;
}
