using System.Net.Mime;
using FrameworkAdvisor.Web.Data;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Gives every failed request an answer that says what happened and what to do: a page, or problem details for
/// programs. Never says anything about the inside.
/// </summary>
internal sealed partial class ErrorHandling(RequestDelegate next, ILogger<ErrorHandling> logger)
{
    /// <summary>Where the error page is; from outside there is nothing.</summary>
    public const string PagePath = "/error";

    /// <summary>Where that of the admin area is. It leaves to the other one whom it is not for.</summary>
    public const string AdminPagePath = AdminArea.Path + PagePath;

    private const string RetryAfterSeconds = "5";
    private const int LongestLoggedPath = 200;

    private static readonly string[] pages = [PagePath];
    private static readonly string[] adminPages = [AdminPagePath, PagePath];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var status = StatusOf(failure);
            if (status == StatusCodes.Status500InternalServerError || DatabaseFailure.IsUnwritable(failure))
            {
                Log(failure, context.Request);
            }

            Reset(context.Response, status);
            if (IsAdmin(context.Request) && HttpMethods.IsPost(context.Request.Method) && (failure is DatabaseBusyException || DatabaseFailure.IsBusy(failure)))
            {
                context.Features.Set(Failure.Busy);
            }
            else if (failure is OutcomeUnknownException)
            {
                context.Features.Set(Failure.Unknown);
            }
        }

        if (IsBare(context.Response))
        {
            await AnswerAsync(context);
        }
    }

    private static bool IsAdmin(HttpRequest request) => request.Path.StartsWithSegments(AdminArea.Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a refusal still has nothing to read.</summary>
    public static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null };

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,

        // How the server tells of a chunk that says it is longer than any number.
        IOException { InnerException: OverflowException } => StatusCodes.Status400BadRequest,
        NothingPublishedException or DatabaseUnavailableException or DatabaseBusyException => StatusCodes.Status503ServiceUnavailable,
        _ when DatabaseFailure.IsBusy(failure) || DatabaseFailure.IsUnwritable(failure) || DatabaseFailure.IsUnreachable(failure) => StatusCodes.Status503ServiceUnavailable,
        _ when DatabaseFailure.IsUnstorable(failure) => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Reset(HttpResponse response, int status)
    {
        response.Clear();
        response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var failure = Failure.Of(context);
        if (WantsProblemDetails(context.Request))
        {
            await ProblemDocument.WriteAsync(context, failure);
            return;
        }

        foreach (var page in IsAdmin(context.Request) ? adminPages : pages)
        {
            try
            {
                await ShowPageAsync(context, failure, page);
            }
            catch (Exception second) when (!context.Response.HasStarted)
            {
                // The page shares its frame with all others: what broke one may break the other.
                if (!DatabaseFailure.IsOutside(second))
                {
                    Log(second, context.Request);
                }

                Reset(context.Response, failure.Status);
            }

            if (!IsBare(context.Response))
            {
                return;
            }
        }

        await WritePlainAsync(context.Response, failure);
    }

    public static Task WritePlainAsync(HttpResponse response, Failure failure)
    {
        response.ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8";
        var what = failure.Messages.Count == 0 ? failure.What : string.Join(' ', failure.Messages.Values.SelectMany(messages => messages));
        return response.WriteAsync($"{failure.Title}. {what} {failure.Remedy}\n");
    }

    private async Task ShowPageAsync(HttpContext context, Failure failure, string page)
    {
        var request = context.Request;
        var (path, query, method, values, endpoint) = (request.Path, request.QueryString, request.Method, request.RouteValues, context.GetEndpoint());
        request.Path = page;
        request.QueryString = default;
        request.Method = HttpMethods.Get;
        request.RouteValues = [];
        context.SetEndpoint(null);
        context.Features.Set(new ErrorPageRequest(failure, method, $"{request.PathBase.ToUriComponent()}{path.ToUriComponent()}{query.ToUriComponent()}"));
        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.QueryString, request.RouteValues) = (path, query, values);
            context.SetEndpoint(endpoint);

            // HEAD is answered as GET until the response starts; then it is HEAD again, and stays so.
            request.Method = HttpMethods.IsHead(request.Method) ? request.Method : method;
        }
    }

    public static bool WantsProblemDetails(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        string accept = request.Headers[HeaderNames.Accept].ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("html", StringComparison.OrdinalIgnoreCase);
    }

    private void Log(Exception failure, HttpRequest request)
    {
        // Before a page is found nobody knows whether the address is secret.
        var endpoint = request.HttpContext.GetEndpoint();
        var isSecret = endpoint is null || endpoint.Metadata.GetMetadata<PrivatePageAttribute>() is not null;
        var path = (isSecret ? endpoint?.DisplayName ?? "no page" : request.Path.Value) ?? "";
        LogUnexpected(logger, failure, request.Method, path.Length <= LongestLoggedPath ? path : path[..LongestLoggedPath]);
    }

    [LoggerMessage(LogLevel.Error, "Failed: {Method} {Path}")]
    private static partial void LogUnexpected(ILogger logger, Exception failure, string method, string path);
}

/// <summary>Present when the error page is asked for from inside.</summary>
/// <param name="Failure">What it is about.</param>
/// <param name="Method">Of the request that failed.</param>
/// <param name="Address">Of the request that failed, as a link has it.</param>
internal sealed record ErrorPageRequest(Failure Failure, string Method, string Address);
