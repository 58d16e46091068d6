using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

internal static class AdminNotices
{
    public const string Busy = "Somebody else is saving at this moment, so nothing was saved yet. Try again in a few seconds.";

    /// <summary>404: what a form is about is not there any more.</summary>
    public static StatusCodeResult Gone(this ControllerBase controller, string what)
    {
        controller.HttpContext.Features.Set(new Failure(StatusCodes.Status404NotFound, new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [what] = [$"There is no such {what}, or it was deleted meanwhile."],
        }));
        return controller.StatusCode(StatusCodes.Status404NotFound);
    }
}
