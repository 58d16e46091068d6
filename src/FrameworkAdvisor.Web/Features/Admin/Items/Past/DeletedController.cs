using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Past;

/// <summary>What was deleted and can be restored.</summary>
[Route("admin/deleted")]
public sealed class DeletedController(AdvisorDbContext database, DraftEditing editing) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var draft = DraftItems.Of(await editing.ReadItemsAsync(HttpContext.RequestAborted));
        string[] kinds = [.. ItemKinds.All.Select(kind => kind.Name)];
        var entries = await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action == AuditAction.Delete && entry.Before != null && kinds.Contains(entry.Kind))
            .OrderByDescending(entry => entry.Sequence).ToListAsync(HttpContext.RequestAborted);
        var gone = entries.DistinctBy(entry => (entry.Kind, entry.Item)).Where(entry => draft.Find(new(entry.Kind, entry.Item)) is null).Take(DeletedPage.Most);
        return View("/Features/Admin/Items/Past/Deleted.cshtml", new DeletedPage(
            [
                .. gone.Select(entry => new DeletedItem(
                    ItemKinds.Find(entry.Kind)!, ItemJson.Read(ItemKinds.Find(entry.Kind)!, entry.Before!), new(entry.Sequence, entry.At, entry.Actor))),
            ],
            SignedIn.Role >= Role.Editor));
    }
}
