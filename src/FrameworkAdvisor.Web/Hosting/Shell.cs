namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// What holds for every answer. Registered before the host's own filters, so that even a refused host name gets its
/// headers and a kind word.
/// </summary>
internal sealed class Shell : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HeadAsGet>();
        app.UseMiddleware<ErrorHandling>();
        next(app);
    };
}
