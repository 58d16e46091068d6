using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Hosting.Logs;

/// <summary>
/// A line for each answer that whoever runs the site should know of: what failed, and what was refused for safety's sake.
/// It names the route, never the address, and the network address of who asked. Readers' mistakes are none of it.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider clock)
{
    /// <summary>Of refusals, and apart from them of failures: who sends more of them fills no disk, and hides no failure.</summary>
    public const int MostASecond = 20;

    private readonly Room failures = new();
    private readonly Room refusals = new();

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var status = context.Response.StatusCode;
        var isFailure = status >= StatusCodes.Status500InternalServerError;
        var reason = status < StatusCodes.Status400BadRequest || isFailure ? null : ReasonOf(context, status);
        if ((!isFailure && reason is null) || !HasRoom(isFailure ? failures : refusals, out var before))
        {
            return;
        }

        if (before > 0)
        {
            LogLeftOut(logger, before);
        }

        var (method, route, from) = (MethodOf(context.Request), RouteOf(context), context.Connection.RemoteIpAddress?.ToString());
        if (isFailure)
        {
            LogFailed(logger, status == StatusCodes.Status503ServiceUnavailable ? LogLevel.Warning : LogLevel.Error, status, method, route, from);
        }
        else
        {
            var editor = context.Features.Get<SignedInEditor>()?.Email;
            LogRefused(logger, status, method, route, reason!, from, editor);
        }
    }

    // What keeps others out, as opposed to what was mistyped.
    private static string? ReasonOf(HttpContext context, int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "no session",
        StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests => KeyOf(context) ?? "too often",
        StatusCodes.Status400BadRequest when KeyOf(context) is Failure.StaleFormKey => Failure.StaleFormKey,
        StatusCodes.Status400BadRequest when context.GetEndpoint() is null && KeyOf(context) is null => "host name",
        _ => null,
    };

    private static string? KeyOf(HttpContext context) => context.Features.Get<Failure>()?.Messages.Keys.FirstOrDefault();

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no page";

    // Methods that nobody knows are made up by who asks.
    private static string MethodOf(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method) || HttpMethods.IsHead(request.Method) ? request.Method : "other";

    private bool HasRoom(Room room, out int before)
    {
        before = 0;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        lock (room)
        {
            if (now != room.Second)
            {
                (room.Second, room.Written, before, room.LeftOut) = (now, 0, room.LeftOut, 0);
            }

            if (room.Written >= MostASecond)
            {
                room.LeftOut++;
                return false;
            }

            room.Written++;
            return true;
        }
    }

    private sealed class Room
    {
        public long Second { get; set; }

        public int Written { get; set; }

        public int LeftOut { get; set; }
    }

    [LoggerMessage(EventId = 10, Message = "Answered {Status}: {Method} {Route} from {Address}")]
    private static partial void LogFailed(ILogger logger, LogLevel level, int status, string method, string route, string? address);

    [LoggerMessage(11, LogLevel.Warning, "Refused {Status}: {Method} {Route} ({Reason}) from {Address}, signed in: {Editor}")]
    private static partial void LogRefused(ILogger logger, int status, string method, string route, string reason, string? address, string? editor);

    [LoggerMessage(12, LogLevel.Warning, "{Count} more such answers were left out before this one")]
    private static partial void LogLeftOut(ILogger logger, int count);
}
