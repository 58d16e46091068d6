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
        app.UseMiddleware<HeadAsGet>();
        app.Use(following => context => AnswerRefusedHostsAsync(following, context));
        next(app);
    };

    // A sentence only: a page would go the same way and be refused again.
    private static async Task AnswerRefusedHostsAsync(RequestDelegate following, HttpContext context)
    {
        await following(context);
        if (ErrorHandling.IsBare(context.Response))
        {
            await ErrorHandling.WritePlainAsync(context.Response, Failure.Of(context));
        }
    }
}
