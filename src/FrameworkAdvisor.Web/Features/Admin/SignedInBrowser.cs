using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>What the browser is given, and what it has.</summary>
internal static class SignedInBrowser
{
    /// <summary>A new cookie for a new session, in place of any former one.</summary>
    public static Task KeepAsync(this HttpContext context, string secret) => context.SignInAsync(AdminArea.Scheme, AdminArea.PrincipalOf(secret));

    public static Caller Caller(this HttpContext context, string email, string operation) => new(
        context.Connection.RemoteIpAddress?.ToString() ?? "an unknown address",
        context.RequestServices.GetRequiredService<FamiliarBrowsers>().IsFamiliar(context.Request, email),
        operation);

    /// <summary>Over plain HTTP from another machine browsers keep no cookie of ours, so nobody could sign in.</summary>
    public static bool CanKeepCookies(this HttpContext context) =>
        context.Request.IsHttps || context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" || context.Request.Host.Host.EndsWith(".localhost", StringComparison.Ordinal);
}
