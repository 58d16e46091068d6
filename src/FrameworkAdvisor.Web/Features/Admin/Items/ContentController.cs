using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>Every kind of thing that the knowledge is made of.</summary>
[Route("admin/content")]
public sealed class ContentController(AdvisorDbContext database, DraftStates drafts, PublishedKnowledge knowledge) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var draft = await drafts.ReadAsync(database, HttpContext.RequestAborted);
        var published = knowledge.Advisor;
        var counts = draft.Items.CountBy(item => item.Kind).ToDictionary();
        var changes = published is null ? [] : draft.Against(published).Edits.All;
        return View("/Features/Admin/Items/Content.cshtml", new ContentPage(
            [.. ItemKinds.All.Select(kind => new ContentRow(kind, counts.GetValueOrDefault(kind), changes.Count(change => change.Kind == kind)))],
            published?.Version.Number));
    }
}

/// <summary>The kinds, and how far the draft is from what is published.</summary>
/// <param name="Kinds">In the order in which they rest on one another.</param>
/// <param name="Published">The number of the version that readers see; null when there is none.</param>
public sealed record ContentPage(IReadOnlyList<ContentRow> Kinds, int? Published);

/// <param name="Kind">Which.</param>
/// <param name="Count">How many there are in the draft.</param>
/// <param name="Changed">How many are new, changed or gone since the published version.</param>
public sealed record ContentRow(ItemKind Kind, int Count, int Changed);
