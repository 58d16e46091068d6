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
    private const string Keep = "keep-";
    private const string Seen = "seen";

    [HttpGet("")]
    public async Task<IActionResult> Index() => await ListAsync(StatusCodes.Status200OK, null);

    [HttpPost("{kind}/{id}")]
    [AtLeast(Role.Editor)]
    public async Task<IActionResult> Settle(string kind, string id)
    {
        var told = new ConflictNotice(new(kind, id), "", Request.Form
            .Where(field => field.Key.StartsWith(Keep, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[Keep.Length..], field => field.Value.ToString(), StringComparer.Ordinal));
        if ((await conflicts.ListAsync(HttpContext.RequestAborted)).FirstOrDefault(one => one.Key == told.About) is { } shown
            && shown.Choices.Any(name => !told.Takes(name, ConflictNotice.Mine) && !told.Takes(name, ConflictNotice.Theirs)))
        {
            return await ListAsync(StatusCodes.Status400BadRequest, told with { Text = "Nothing is decided yet: choose one side wherever both changed something." });
        }

        try
        {
            return await conflicts.SettleAsync(Actor, told.About, Request.Form[Seen].ToString(), told.FromFiles, HttpContext.RequestAborted) switch
            {
                EditOutcome.Saved => SeeOther("/admin/conflicts"),
                EditOutcome.Gone => await TellAsync("Somebody has decided this meanwhile."),
                EditOutcome.Conflict => await TellAsync("Somebody changed this meanwhile, so nothing was decided: look at it again."),
                EditOutcome.Needed needed => await TellAsync(
                    $"“{ItemKind.Spoken(id)}” cannot go: {needed.By.Count} others name it, such as {needed.By[0].Kind} “{needed.By[0].Title}”. Change or delete those first, or keep it."),
                EditOutcome.Invalid invalid => await TellAsync(invalid.Errors[0].Value),
                _ => throw new InvalidOperationException("settling ends in none of the other ways"),
            };
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            return await ListAsync(StatusCodes.Status503ServiceUnavailable, told with { Text = Trouble.Busy("nothing was decided") });
        }

        Task<IActionResult> TellAsync(string text) => ListAsync(StatusCodes.Status409Conflict, told with { Text = text });
    }

    private async Task<IActionResult> ListAsync(int status, ConflictNotice? notice)
    {
        Response.StatusCode = status;
        return View("Index", new ConflictsPage(await conflicts.ListAsync(HttpContext.RequestAborted), notice, SignedIn.Role >= Role.Editor));
    }
}

/// <param name="Conflicts">What waits.</param>
/// <param name="Notice">What came of the last decision; null when all went well.</param>
/// <param name="MayDecide">Whether the reader is an editor.</param>
public sealed record ConflictsPage(IReadOnlyList<ItemConflict> Conflicts, ConflictNotice? Notice, bool MayDecide)
{
    /// <summary>The notice at the conflict that it is about.</summary>
    public string? NoticeOf(ItemConflict conflict) => Notice is { } notice && notice.About == conflict.Key ? notice.Text : null;

    /// <summary>The notice about one that is not listed any more.</summary>
    public string? OtherNotice => Notice is { } notice && Conflicts.All(one => one.Key != notice.About) ? notice.Text : null;

    public bool IsChosen(ItemConflict conflict, string name, string side) => Notice is { } notice && notice.About == conflict.Key && notice.Takes(name, side);
}

/// <param name="About">Which item was to be decided.</param>
/// <param name="Text">Why it is not.</param>
/// <param name="Chosen">Which side was chosen, by the name of the field.</param>
public sealed record ConflictNotice(ItemKey About, string Text, IReadOnlyDictionary<string, string> Chosen)
{
    public const string Mine = "mine";
    public const string Theirs = "theirs";

    public IReadOnlySet<string> FromFiles => Chosen.Keys.Where(name => Takes(name, Theirs)).ToHashSet(StringComparer.Ordinal);

    public bool Takes(string name, string side) => Chosen.GetValueOrDefault(name) == side;
}
