using FrameworkAdvisor.Web.Hosting.Metrics;
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
    public const string Switch = "Cache:Pages";

    private const int MostBytes = 64 * 1024 * 1024;
    private const int LargestPage = 1024 * 1024;

    public static void AddPageCaching(this IServiceCollection services)
    {
        services.AddSingleton<EditionTags>();
        services.AddScoped<Edition>();
        services.AddSingleton<PublicPages>();
        services.AddOutputCache(cache =>
        {
            cache.MaximumBodySize = LargestPage;
            cache.UseCaseSensitivePaths = true;
        });
        services.AddSingleton<IOutputCacheStore>(_ => new PageStore(MostBytes));
        services.AddOptions<OutputCacheOptions>().Configure<PublicPages>((cache, pages) => cache.AddBasePolicy(pages));
    }

    public static void UsePageCaching(this WebApplication app)
    {
        if (SettingsCheck.IsOn(app.Configuration, Switch, otherwise: true))
        {
            app.UseOutputCache();
        }

        app.UseMiddleware<WholePages>();
    }
}

/// <summary>Which requests are answered from memory.</summary>
internal sealed class PublicPages(IResponseCompressionProvider compression, SiteMeter meter) : IOutputCachePolicy
{
    /// <summary>Longer addresses are answered anew each time: nobody follows a link to them twice.</summary>
    internal const int LongestAddress = 1024;

    private static readonly TimeSpan longest = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var tag = http.RequestServices.GetRequiredService<Edition>().Tag;
        var isPublic = tag is not null && IsPublicPage(http) && LengthOf(http.Request) <= LongestAddress;
        context.EnableOutputCaching = isPublic;
        context.AllowCacheLookup = isPublic;
        context.AllowCacheStorage = isPublic;
        context.AllowLocking = isPublic;
        context.ResponseExpirationTimeSpan = longest;
        if (isPublic)
        {
            // The query as it stands, not by keys and values: what a page reads differently must not share an entry.
            context.CacheVaryByRules.VaryByValues["query"] = QueryGuard.IsRead(http.GetEndpoint()!) ? http.Request.QueryString.Value ?? "" : "";
            context.CacheVaryByRules.VaryByValues["edition"] = tag!;

            // A name comes with any port, so only pages that tell the name they were asked under are kept by it.
            context.CacheVaryByRules.VaryByHost = false;
            context.CacheVaryByRules.VaryByValues["site"] =
                http.GetEndpoint()!.Metadata.GetMetadata<TellsAddressAttribute>() is null ? "" : $"{http.Request.Scheme}://{http.Request.Host}";

            // What compression will choose; the header itself has countless spellings.
            context.CacheVaryByRules.VaryByValues["encoding"] = compression.GetCompressionProvider(http)?.EncodingName ?? "";
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        meter.Answered(fromCache: true);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= (WholePages.IsPage(response) || IsDocument(response)) && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether it is one of the API that says itself that it depends on nothing else.</summary>
    private static bool IsDocument(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK && response.Headers.ContainsKey(DocumentResult.VersionHeader);

    private static int LengthOf(HttpRequest request) => (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0);

    private static bool IsPublicPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.User.Identity?.IsAuthenticated != true
        && http.Request.Headers.Authorization.Count == 0
        && http.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<ControllerActionDescriptor>() is not null
        && endpoint.GetMetadata<IAuthorizeData>() is null
        && endpoint.GetMetadata<PrivatePageAttribute>() is null;
}
