using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Start;

/// <summary>The first page after signing in.</summary>
[Route("admin")]
public sealed class StartController : AdminController
{
    [HttpGet("")]
    public IActionResult Index() => View(AdminSections.For(SignedIn.Role));
}
