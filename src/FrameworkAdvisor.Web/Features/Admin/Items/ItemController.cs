using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>What the pages of items share: which kind the address names, where to go back to, and what was just done.</summary>
public abstract class ItemController(AdvisorDbContext database, DraftEditing editing) : AdminController
{
    protected const string VersionField = "version";
    protected static string BusyNotice { get; } = Trouble.Busy("nothing is saved yet");

    protected const string Views = "/Features/Admin/Items/";

    protected AdvisorDbContext Database { get; } = database;

    protected DraftEditing Editing { get; } = editing;

    protected ItemKind Kind => ItemKinds.All.First(kind => kind.Plural == (string?)RouteData.Values["plural"]);

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected async Task<DraftItems> ReadDraftAsync() => DraftItems.Of(await Editing.ReadItemsAsync(Aborted));

    /// <summary>Whether the failure leaves the database as it was, and is worth another try.</summary>
    protected static bool IsBusy(Exception failure) => failure is DatabaseBusyException || DatabaseFailure.IsUnwritable(failure);

    protected ActionResult NoItem(string id) => this.Unknown(Kind.Name, ItemKind.Spoken(id), [$"see {ItemAddress.Of(Kind)}"]);

    /// <summary>Where a page of this kind goes back to; a list unless told.</summary>
    /// <returns>Null when what was told is no page of ours.</returns>
    protected string? Back(string? told) =>
        string.IsNullOrEmpty(told) ? ItemAddress.Of(Kind) : WayBack.IsGood(told) ? told : null;

    /// <summary>What is wrong with the query of a page that takes these keys, each once.</summary>
    private protected IReadOnlyList<FieldError> FaultsOfQuery(params string[] known)
    {
        var errors = Request.Query
            .Where(pair => !known.Contains(pair.Key) || pair.Value.Count > 1)
            .Select(pair => new FieldError(Echo.Of(pair.Key), known.Contains(pair.Key)
                ? $"\"{pair.Key}\" is given more than once."
                : $"\"{Echo.Of(pair.Key)}\" means nothing here."))
            .ToList();
        if (known.Contains(WayBack.Key) && Back(Request.Query[WayBack.Key]) is null)
        {
            errors.Add(NoReturn);
        }

        if (Request.Query[WayBack.Done].FirstOrDefault() is { } done && !SecretLink.IsWellFormed(done))
        {
            errors.Add(new(WayBack.Done, $"\"done\" is \"{Echo.Of(done)}\", which is no number of a form."));
        }

        foreach (var name in Taken.Where(name => Find(name) is null))
        {
            errors.Add(new(WayBack.Taken, $"\"{Echo.Of(name)}\" is no field."));
        }

        return errors;
    }

    private protected static FieldError NoReturn { get; } = new(WayBack.Key, "\"return\" names no page of the admin area to go back to.");

    protected async Task<DoneNote?> ReadDoneAsync() =>
        Request.Query[WayBack.Done].FirstOrDefault() is { } operation
            ? await DoneNote.ReadAsync(Database, operation, [.. Taken.Select(name => Find(name)!)], Aborted)
            : null;

    /// <summary>The version that a form was made at, or what is wrong with it.</summary>
    protected static long? ReadVersion(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null;

    private protected static FieldError NoVersion { get; } = new(VersionField, "The form does not say which version it was made from: open it again.");

    private IEnumerable<string> Taken => (Request.Query[WayBack.Taken].FirstOrDefault() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    // Lists are gone back to from forms of other kinds too.
    private Field? Find(string name) => Kind.Find(name) ?? ItemKinds.All.Select(kind => kind.Find(name)).FirstOrDefault(field => field is not null);
}
