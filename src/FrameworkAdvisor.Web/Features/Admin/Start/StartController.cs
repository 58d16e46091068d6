using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Start;

/// <summary>The first page after signing in.</summary>
[Route("admin")]
public sealed class StartController(AdvisorDbContext database, DraftStates drafts) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var waiting = await WaitingWork.OfAsync(database, await drafts.ReadAsync(database, HttpContext.RequestAborted), HttpContext.RequestAborted);
        return View(new StartPage([.. waiting.Where(work => work.Count > 0)], [.. AdminSections.For(SignedIn.Role).Where(part => part.Address != "/admin")]));
    }
}

/// <param name="Waiting">What somebody has to decide.</param>
/// <param name="Sections">Where the reader may go.</param>
public sealed record StartPage(IReadOnlyList<WaitingWork> Waiting, IReadOnlyList<AdminSection> Sections);
