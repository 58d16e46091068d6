using Microsoft.AspNetCore.Mvc.Filters;

namespace FrameworkAdvisor.Web.Hosting.Metrics;

/// <summary>Put on what computes a recommendation for whoever asks; each that is answered well is counted.</summary>
/// <param name="use">What for, in one word.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecommendsAttribute(string use) : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        if (context.HttpContext.Response.StatusCode == StatusCodes.Status200OK && context.Exception is null)
        {
            context.HttpContext.RequestServices.GetRequiredService<SiteMeter>().Recommended(use);
        }
    }
}
