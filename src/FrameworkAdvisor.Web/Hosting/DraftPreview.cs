using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Shows the public pages as they would be with the draft, to signed-in editors who asked for that in this browser. Such
/// a page has no tag, so that nothing keeps it. Programs always get what is published.
/// </summary>
internal static partial class DraftPreview
{
    public const string CookieName = "__Host-draft-preview";
    public const string CookieValue = "on";

    private static readonly string[] forPrograms = ["/api", "/openapi"];

    public static CookieOptions Cookie => new()
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };

    /// <summary>To be put before what keeps pages. A request without the cookie goes by.</summary>
    public static void UseDraftPreview(this WebApplication app) => app.UseWhen(
        context => context.Request.Headers.Cookie.Count > 0 && context.Request.Cookies.ContainsKey(CookieName) && IsPublicPage(context),
        preview => preview.Use(ShowAsync));

    private static bool IsPublicPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<ControllerActionDescriptor>() is not null
        && endpoint.GetMetadata<IAuthorizeData>() is null
        && !Array.Exists(forPrograms, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static async Task ShowAsync(HttpContext context, RequestDelegate next)
    {
        var known = await context.AuthenticateAsync(AdminArea.Scheme);
        if (known.Principal is not { } user || SignedInEditor.Of(user) is not { Step: SignInStep.Done })
        {
            await next(context);
            return;
        }

        context.User = user;
        var services = context.RequestServices;
        var edition = services.GetRequiredService<Edition>();
        var draft = await services.GetRequiredService<DraftStates>().ReadAsync(services.GetRequiredService<AdvisorDbContext>(), context.RequestAborted);
        edition.Preview(draft);
        if (context.Features.Get<ErrorPageRequest>() is not null)
        {
            await next(context);
        }
        else if (Refusal(context) is { } refusal)
        {
            Refuse(context, refusal);
        }
        else if (draft.Advisor is null)
        {
            Refuse(context, draft.Trouble!);
        }
        else
        {
            await ShowAsync(context, next, draft.Advisor);
        }
    }

    // A draft may be wrong in ways no page was made for: that is a finding, not a fault of the server.
    private static async Task ShowAsync(HttpContext context, RequestDelegate next, Advisor draft)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && IsOfTheDraft(failure))
        {
            LogUnshown(context.RequestServices.GetRequiredService<ILogger<Edition>>(), failure, context.GetEndpoint()?.DisplayName ?? "");
            context.Response.Clear();
            var errors = draft.Audit.Errors.Select(error => error.Message).ToList();
            Refuse(context, [.. errors.Count == 0 ? ["This page cannot be shown with the draft as it is."] : errors]);
        }
    }

    private static bool IsOfTheDraft(Exception failure) =>
        failure is not (BadHttpRequestException or DatabaseUnavailableException or DatabaseBusyException) && !DatabaseFailure.IsBusy(failure) && !DatabaseFailure.IsUnreachable(failure);

    private static string? Refusal(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) ? "Nothing can be saved, changed or deleted in a preview: nothing was."
        : context.GetEndpoint()?.Metadata.GetMetadata<NotPreviewedAttribute>() is not null
            ? "A result of the draft cannot be saved as a decision or taken away as a file: others would take it for what is published."
        : null;

    private static void Refuse(HttpContext context, params string[] messages)
    {
        context.Response.StatusCode = StatusCodes.Status409Conflict;
        context.Features.Set(new Failure(StatusCodes.Status409Conflict, new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [Failure.PreviewKey] = messages,
        }));
    }

    [LoggerMessage(LogLevel.Warning, "The draft cannot be shown by {Page}")]
    private static partial void LogUnshown(ILogger logger, Exception failure, string page);
}
