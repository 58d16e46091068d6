using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Tells browsers what pages may do, on every answer: errors, files and 304 included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    internal const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    internal const string StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    // Everything off that a browser offers, but passkeys: editors sign in with them. Names that browsers do not know would
    // stand in the console of every page.
    internal const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), "
        + "xr-spatial-tracking=()";

    private readonly Func<object, Task> write = environment.IsDevelopment() ? Write : WriteWithTransportSecurity;

    public Task InvokeAsync(HttpContext context)
    {
        // Not before the response starts: an error clears what was set earlier.
        context.Response.OnStarting(write, context);
        return next(context);
    }

    private static Task WriteWithTransportSecurity(object state)
    {
        var context = (HttpContext)state;
        if (context.Request.IsHttps)
        {
            context.Response.Headers.StrictTransportSecurity = StrictTransportSecurity;
        }

        return Write(state);
    }

    private static Task Write(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";

        // Pages and files say themselves how long they keep; all else is not to be kept.
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
        return Task.CompletedTask;
    }
}
