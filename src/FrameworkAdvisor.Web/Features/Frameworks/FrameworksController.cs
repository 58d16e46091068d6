using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Frameworks;

[Route("frameworks")]
public sealed class FrameworksController(Advisor advisor) : Controller
{
    [HttpGet("")]
    public ViewResult Index() => View(advisor.Catalogue.Frameworks);

    [HttpGet("{slug}")]
    public IActionResult Show(string slug) =>
        advisor.Catalogue.FindFramework(slug) is { } framework
            ? View(FrameworkPage.Of(advisor, framework))
            : this.Unknown("framework", slug, advisor.Catalogue.Frameworks.Select(known => known.Slug));
}
