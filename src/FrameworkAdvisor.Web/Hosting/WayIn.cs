using System.Net;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Http.Extensions;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Where those go who are not signed in, or not far enough.</summary>
internal static class WayIn
{
    public static Task AskToSignIn(HttpContext context)
    {
        if (ErrorHandling.WantsProblemDetails(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsPost(context.Request.Method))
        {
            Hold(context);
            return Task.CompletedTask;
        }

        Go(context, AdminArea.SignInPath);
        return Task.CompletedTask;
    }

    // A redirect would lose what was typed: the page of the error holds on to it.
    private static void Hold(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Features.Set(new Failure(StatusCodes.Status401Unauthorized, new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [Failure.SessionKey] = ["A session ends after 30 minutes without a click, after 12 hours, and when you sign out or your password or role changes."],
        }));
    }

    public static Task Refuse(HttpContext context)
    {
        switch (context.Features.Get<SignedInEditor>())
        {
            case { Step: not SignInStep.Done } when HttpMethods.IsPost(context.Request.Method):
                Hold(context);
                break;
            case { Step: SignInStep.Code }:
                Go(context, AdminArea.CodePath);
                break;
            case { Step: SignInStep.SetUp }:
                Go(context, AdminArea.SetUpPath);
                break;
            case var editor:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                context.Features.Set(new Failure(StatusCodes.Status403Forbidden, new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    [Failure.RoleKey] = [$"You are signed in as {editor?.Role.ToString().ToLowerInvariant()}. An administrator can give you another role."],
                }));
                break;
        }

        return Task.CompletedTask;
    }

    // Only what was being read can be gone back to.
    private static void Go(HttpContext context, string path)
    {
        var request = context.Request;
        var isStart = request.Path.Value?.TrimEnd('/') == AdminArea.Path;
        var query = HttpMethods.IsGet(request.Method) && !isStart
            ? new QueryBuilder { { AdminArea.ReturnKey, request.Path + request.QueryString } }.ToQueryString().Value
            : "";
        context.Response.StatusCode = (int)HttpStatusCode.SeeOther;
        context.Response.Headers.Location = path + query;
    }
}
