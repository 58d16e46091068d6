using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// Refuses any query where a page takes none, before it can fill the memory for pages. Those that take one check it
/// themselves, and say so by <see cref="ReadsQueryAttribute"/>.
/// </summary>
internal sealed class QueryGuard(RequestDelegate next)
{
    /// <summary>Whether the page asked for is made from the query.</summary>
    public static bool IsRead(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ReadsQueryAttribute>() is not null;

    public Task InvokeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null
            || query.Count == 0
            || IsRead(endpoint))
        {
            return next(context);
        }

        context.Response.StatusCode = context.Refuse(query.Keys.Select(key => new FieldError(
            Echo.Of(key), $"\"{Echo.Of(key)}\" means nothing here: this page takes no query."))).StatusCode;
        return Task.CompletedTask;
    }
}

/// <summary>Put on what reads the query and refuses what it does not know.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ReadsQueryAttribute : Attribute;
