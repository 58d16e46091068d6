using FrameworkAdvisor.Web.Hosting.Logs;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// What holds for every answer. Registered before the host's own filters, so that even a refused host name gets its
/// headers and a kind word.
/// </summary>
internal sealed class Shell : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        Proxies.Use(app);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<HeadAsGet>();
        app.Use(app.ApplicationServices.GetRequiredService<Drain>().CloseAsync);
        app.Use(following => context => AnswerRefusedHostsAsync(following, context));
        next(app);
    };

    private static readonly Dictionary<string, string[]> unknownHost = new(StringComparer.Ordinal)
    {
        ["host"] = ["The site does not go by the name in this address; whoever runs it can add the name to the setting AllowedHosts."],
    };

    // A sentence only: a page would go the same way and be refused again.
    private static async Task AnswerRefusedHostsAsync(RequestDelegate following, HttpContext context)
    {
        await following(context);
        if (ErrorHandling.IsBare(context.Response))
        {
            await ErrorHandling.WritePlainAsync(context.Response, context.Response.StatusCode == StatusCodes.Status400BadRequest
                ? new Failure(StatusCodes.Status400BadRequest, unknownHost)
                : Failure.Of(context));
        }
    }
}
