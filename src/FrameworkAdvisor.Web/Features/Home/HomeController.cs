using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Home;

public sealed class HomeController(Advisor advisor) : Controller
{
    [HttpGet("/")]
    public ViewResult Index() => View(HomePage.Of(advisor));
}
