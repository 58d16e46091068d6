using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Buffers;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>How the host treats pages.</summary>
internal static class PageSetup
{
    /// <summary>First in the list, hence around everything else; see <see cref="Shell"/>.</summary>
    public static void AddShell(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Shell>());
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
    }

    /// <summary>How it stops; instead of the host's own way, which is at once.</summary>
    public static void AddDrain(this IServiceCollection services)
    {
        services.AddSingleton<Drain>();
        services.AddSingleton<IHostLifetime>(provider => provider.GetRequiredService<Drain>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain.LongestFinish);
    }

    /// <summary>Controllers and views by feature folder.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(mvc => mvc.ModelMetadataDetailsProviders.Add(new TextParameters())).AddRazorOptions(views =>
        {
            views.ViewLocationFormats.Clear();
            views.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            views.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            views.AreaViewLocationFormats.Clear();
            views.AreaViewLocationFormats.Add("/Features/{2}/{1}/{0}.cshtml");
            views.AreaViewLocationFormats.Add("/Features/{2}/{0}.cshtml");
            views.AreaViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.AddSingleton<IHttpResponseStreamWriterFactory, PageWriters>();
        services.AddScoped<IViewBufferScope, ViewArrays>();
        services.AddSingleton<IFileVersionProvider, FileFingerprints>();

        // Pages are UTF-8: only what HTML needs escaped is.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.Configure<RouteOptions>(routing => routing.SetParameterPolicy<ItemsConstraint>(ItemsConstraint.Name));
    }

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            // Safe over TLS: no page carries a secret that an attacker could guess by its size.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    /// <summary>Style sheet, scripts and pictures. Pages link to them by fingerprint; under that they never change.</summary>
    public static void UseSiteFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file =>
        {
            var headers = file.Context.Response.Headers;
            headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : WholePages.AskAgain;
            headers.Vary = HeaderNames.AcceptEncoding;
        },
    });
}
