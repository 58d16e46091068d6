using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Method;

public sealed class MethodController(Advisor advisor) : Controller
{
    [HttpGet("/method")]
    public ViewResult Index() => View(MethodPage.Of(advisor));

    [HttpGet("/method/audit")]
    public ViewResult Audit() => View(AuditPage.Of(advisor));
}
