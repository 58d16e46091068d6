using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Errors;

public sealed class ErrorsController : Controller
{
    [Route(ErrorHandling.PagePath)]
    public IActionResult Show()
    {
        if (HttpContext.Features.Get<ErrorPageRequest>()?.Failure is not { } failure)
        {
            return NotFound();
        }

        return View(new ErrorPage(
            failure.Status, failure.Title, failure.What, failure.Remedy, [.. failure.Messages.Values.SelectMany(messages => messages)]));
    }
}
