namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Answers HEAD as GET all the way, so that the headers are the same; when the response starts, the server is told that
/// it was HEAD and leaves the body out.
/// </summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.OnStarting(RestoreMethod, context);
        }

        return next(context);
    }

    private static Task RestoreMethod(object context)
    {
        ((HttpContext)context).Request.Method = HttpMethods.Head;
        return Task.CompletedTask;
    }
}
