using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Preview;

/// <summary>Turns the preview of the draft on and off: a cookie of this browser, and nothing on the server.</summary>
[Route("admin/preview")]
public sealed class PreviewController : AdminController
{
    [HttpPost("")]
    public IActionResult Enter()
    {
        Response.Cookies.Append(DraftPreview.CookieName, DraftPreview.CookieValue, DraftPreview.Cookie);
        return SeeOther("/");
    }

    [HttpPost("leave")]
    public IActionResult Leave()
    {
        Response.Cookies.Delete(DraftPreview.CookieName, DraftPreview.Cookie);
        return SeeOther("/admin/publish");
    }
}
