using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>Makes a deleted item again, with what somebody was writing about it when it was deleted.</summary>
internal sealed class Revival(AdvisorDbContext database, DraftEditing editing, Actor actor)
{
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> RunAsync(ItemKey key, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken) =>
        editing.WriteAsync<EditOutcome>(actor, work => RunAsync(work, key, typed, cancellationToken), () => new EditOutcome.Saved(key, []), cancellationToken);

    private async Task<EditOutcome> RunAsync(DraftWork work, ItemKey key, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        if (work.Find(key) is { } again)
        {
            return new EditOutcome.Conflict(again, await work.VersionOfAsync(key, cancellationToken), new(again, []));
        }

        var last = await ItemHistory.Of(database, key).OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellationToken);
        if (last?.Before is not { } json || ItemKinds.Find(key.Kind) is not { } kind)
        {
            return new EditOutcome.Gone(key);
        }

        var reading = ItemReading.Of(kind, ItemJson.Read(kind, json), typed, work.Has);
        if (reading.Item is not { } item)
        {
            return new EditOutcome.Invalid(reading.Errors);
        }

        if (References.Of(item).FirstOrDefault(named => !work.Has(named)) is { Id: not null } missing)
        {
            return new EditOutcome.Invalid([new("", $"It names the {missing.Kind} “{ItemKind.Spoken(missing.Id)}”, which is gone: restore that first.")]);
        }

        work.Put(item, AuditAction.Restore, "with what was being written when it was deleted");
        return new EditOutcome.Saved(key, []);
    }
}
