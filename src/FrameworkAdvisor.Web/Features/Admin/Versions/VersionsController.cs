using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Admin.Publishing;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Versions;

/// <summary>What was published, and the way back to it.</summary>
[Route("admin/versions")]
public sealed class VersionsController(
    AdvisorDbContext database, VersionHistory history, PublishedKnowledge knowledge, AdvisorDatabase kept, DraftStates drafts, DraftEditing editing) : AdminController
{
    private const string Below = "below";
    private const string AgainstKey = "against";
    private const string DraftField = "draft";
    private const int MostListed = 50;
    private const string Stale = "Somebody changed the draft after you opened this page, so it was left as it is. Below is what restoring would change now.";
    private static readonly string busy = Trouble.Busy("the draft was left as it is");

    private int Current => knowledge.Current?.Number ?? 0;

    [HttpGet("")]
    [ReadsQuery]
    public async Task<IActionResult> Index()
    {
        if (ReadNumber(Below, out var below) is { } refused)
        {
            return refused;
        }

        var lines = await history.BelowAsync(below ?? int.MaxValue, MostListed + 1, HttpContext.RequestAborted);
        return View(new VersionsPage([.. lines.Take(MostListed)], Current, lines.Count > MostListed ? lines[MostListed - 1].Number : null));
    }

    [HttpGet("{number}")]
    [ReadsQuery]
    public async Task<IActionResult> Show(string number)
    {
        if (ReadNumber(AgainstKey, out var against) is { } refused)
        {
            return refused;
        }

        if (await FindAsync(number) is not ({ } line, { } version))
        {
            return NoVersion(number);
        }

        against ??= line.Number > 1 ? line.Number - 1 : null;
        var former = against is { } other ? await VersionAsync(other) : null;
        return against is not null && former is null
            ? HttpContext.Refuse([new FieldError(AgainstKey, "There is no knowledge version of this number.")])
            : View(new VersionPage(line, Current, against, Current, VersionPage.Between(former?.Catalogue, version.Catalogue)));
    }

    [HttpGet("{number}/restore")]
    [AtLeast(Role.Publisher)]
    public async Task<IActionResult> Restore(string number) =>
        await FindAsync(number) is ({ } line, { } version) ? View(await RestorePageAsync(line, version, null, null)) : NoVersion(number);

    [HttpPost("{number}/restore")]
    [AtLeast(Role.Publisher)]
    public async Task<IActionResult> RestoreAsDraft(string number)
    {
        if (await FindAsync(number) is not ({ } line, { } version))
        {
            return NoVersion(number);
        }

        try
        {
            if (await ReplaceAsync(line.Number, version.Catalogue, Request.Form[DraftField].ToString()))
            {
                return SeeOther("/admin/publish");
            }

            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Restore), await RestorePageAsync(line, version, Operation, Stale));
        }
        catch (DatabaseBusyException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            this.RetrySoon();
            return View(nameof(Restore), await RestorePageAsync(line, version, Operation, busy));
        }
    }

    private Task<bool> ReplaceAsync(int number, Catalogue catalogue, string draft) => editing.WriteAsync(
        Actor,
        work =>
        {
            var isAsSeen = CatalogueJson.DigestOf(CatalogueJson.Write(work.Catalogue)) == draft;
            if (isAsSeen)
            {
                work.Replace(catalogue, AuditAction.Restore, FormattableString.Invariant($"as in version {number}"));
            }

            return Task.FromResult(isAsSeen);
        },
        repeated: () => true,
        HttpContext.RequestAborted);

    private async Task<RestorePage> RestorePageAsync(VersionLine line, KnowledgeVersion version, string? operation, string? notice)
    {
        var draft = await drafts.ReadAsync(database, HttpContext.RequestAborted);
        var changes = ChangeList.Of(new Edits(draft.Items, CatalogueItems.Of(version.Catalogue)), isLinked: false);
        return new(line, changes, draft.Digest, operation, notice);
    }

    private async Task<(VersionLine?, KnowledgeVersion?)> FindAsync(string number) =>
        TryRead(number) is { } asked && await VersionAsync(asked) is { } version
            ? ((await history.BelowAsync(asked + 1, 1, HttpContext.RequestAborted))[0], version)
            : (null, null);

    private async Task<KnowledgeVersion?> VersionAsync(int number) => (await knowledge.OfAsync(number, kept, HttpContext.RequestAborted))?.Version;

    private static int? TryRead(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < int.MaxValue ? number : null;

    private StatusCodeResult? ReadNumber(string key, out int? number)
    {
        number = null;
        foreach (var (name, values) in Request.Query)
        {
            if (name != key)
            {
                return HttpContext.Refuse([new FieldError(Echo.Of(name), $"\"{Echo.Of(name)}\" means nothing here.")]);
            }

            if (values is not [{ } value] || TryRead(value) is not { } read)
            {
                return HttpContext.Refuse([new FieldError(key, "The number of a version is a whole number from 1 on, given once.")]);
            }

            number = read;
        }

        return null;
    }

    private StatusCodeResult NoVersion(string number) =>
        this.Unknown("knowledge version", number, [FormattableString.Invariant($"1 to {Current}")]);
}
