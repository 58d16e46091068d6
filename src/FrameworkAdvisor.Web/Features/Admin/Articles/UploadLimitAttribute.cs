using FrameworkAdvisor.Content.Articles.Uploads;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>Refuses what is far too large by what it says of itself, before the form is read and checked.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Room for a text that is sent as a form field, in which each byte may take three.</summary>
    public const int MostBytes = 640 * 1024;

    private static readonly Dictionary<string, string[]> tooLarge = new(StringComparer.Ordinal)
    {
        ["file"] = [$"The text has more than {UploadedText.MaximumKilobytes} KB. Go back and upload a shorter part of it."],
    };

    /// <summary>Before the form is known to be ours, which takes reading it.</summary>
    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > MostBytes)
        {
            context.HttpContext.Features.Set(new Failure(StatusCodes.Status413PayloadTooLarge, tooLarge));
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
