using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Conflicts;

/// <summary>What new content files and editors both changed: the draft's stays until somebody decides here.</summary>
[Route("admin/conflicts")]
public sealed class ConflictsController(FileConflicts conflicts) : AdminController
{
    private const string Theirs = "theirs";
    private const string Keep = "keep-";
    private const string Seen = "seen";

    [HttpGet("")]
    public async Task<IActionResult> Index() => await ListAsync(null);

    [HttpPost("{kind}/{id}")]
    [AtLeast(Role.Editor)]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> Settle(string kind, string id)
    {
        var key = new ItemKey(kind, id);
        var taken = Request.Form
            .Where(field => field.Key.StartsWith(Keep, StringComparison.Ordinal) && field.Value == Theirs)
            .Select(field => field.Key[Keep.Length..])
            .ToHashSet(StringComparer.Ordinal);
        try
        {
            return await conflicts.SettleAsync(Actor, key, Request.Form[Seen].ToString(), taken, HttpContext.RequestAborted) switch
            {
                EditOutcome.Saved => SeeOther("/admin/conflicts"),
                EditOutcome.Gone => await ListAsync("Somebody has decided this meanwhile.", StatusCodes.Status409Conflict),
                EditOutcome.Conflict => await ListAsync("Somebody changed this meanwhile, so nothing was decided: look at it again below.", StatusCodes.Status409Conflict),
                EditOutcome.Needed needed => await ListAsync(
                    $"“{ItemKind.Spoken(id)}” cannot go: {needed.By.Count} others name it, such as {needed.By[0].Kind} “{needed.By[0].Title}”. Change or delete those first, or keep it.",
                    StatusCodes.Status409Conflict),
                EditOutcome.Invalid invalid => await ListAsync(invalid.Errors[0].Value, StatusCodes.Status409Conflict),
                _ => throw new InvalidOperationException("settling ends in none of the other ways"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await ListAsync(Trouble.Busy("nothing was decided"), StatusCodes.Status503ServiceUnavailable, (key, taken));
        }
    }

    private async Task<IActionResult> ListAsync(string? notice, int status = StatusCodes.Status200OK, (ItemKey Key, HashSet<string> Fields)? taken = null)
    {
        Response.StatusCode = status;
        return View("Index", new ConflictsPage(await conflicts.ListAsync(HttpContext.RequestAborted), notice, SignedIn.Role >= Role.Editor) { Taken = taken });
    }
}

/// <param name="Conflicts">What waits.</param>
/// <param name="Notice">What came of the last decision; null when all went well.</param>
/// <param name="MayDecide">Whether the reader is an editor.</param>
public sealed record ConflictsPage(IReadOnlyList<ItemConflict> Conflicts, string? Notice, bool MayDecide)
{
    /// <summary>What was chosen in a form that has to be sent again.</summary>
    public (ItemKey Key, HashSet<string> Fields)? Taken { get; init; }

    public bool IsTaken(ItemConflict conflict, string field) => Taken is { } taken && taken.Key == conflict.Key && taken.Fields.Contains(field);
}
