using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.SignIn;

/// <summary>From nobody to somebody, and back.</summary>
[Route("admin/sign-in")]
[AllowAnonymous]
public sealed class SignInController : AdminController
{
    [HttpGet("")]
    [Hosting.ReadsQuery]
    public IActionResult Index() => View();
}
