namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Refuses what no page or interface of this site can mean, before anything else looks at it.</summary>
internal sealed class RequestGuard(RequestDelegate next)
{
    private const string Allowed = "GET, HEAD, POST";
    private static readonly Dictionary<string, string[]> controlCharacter = new(StringComparer.Ordinal)
    {
        ["address"] = ["The address holds a control character, such as %00 or %1E: remove it."],
    };

    public Task InvokeAsync(HttpContext context)
    {
        var status = StatusFor(context.Request);
        if (status == StatusCodes.Status200OK)
        {
            return next(context);
        }

        context.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = Allowed;
        }
        else if (status == StatusCodes.Status400BadRequest)
        {
            context.Features.Set(new Failure(status, controlCharacter));
        }

        return Task.CompletedTask;
    }

    private static int StatusFor(HttpRequest request)
    {
        var query = request.QueryString.Value ?? "";
        return !HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method)
            ? StatusCodes.Status405MethodNotAllowed
            : query.Length > ServerLimits.QueryCharacters + 1
            ? StatusCodes.Status414UriTooLong
            : HasControlCharacter(request.Path.Value) || HasControlCharacter(query) || HasEscapedControlCharacter(query)
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK;
    }

    private static bool HasControlCharacter(string? text) => text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().Contains('\x7F');

    // %00 to %1F and %7F: caches have been made to mix up requests by separators hidden in a query.
    private static bool HasEscapedControlCharacter(ReadOnlySpan<char> query)
    {
        for (var at = query.IndexOf('%'); at >= 0 && at + 2 < query.Length;)
        {
            if (query[at + 1] is '0' or '1' || (query[at + 1] is '7' && query[at + 2] is 'F' or 'f'))
            {
                return true;
            }

            query = query[(at + 1)..];
            at = query.IndexOf('%');
        }

        return false;
    }
}
