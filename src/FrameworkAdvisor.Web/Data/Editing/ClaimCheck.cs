using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>
/// Keeps that an editor read a claim at its source and found it still true: from then on that day is the claim's date, by
/// which it ages.
/// </summary>
public sealed class ClaimCheck(DraftEditing editing, TimeProvider clock)
{
    /// <param name="actor">Who, by which form.</param>
    /// <param name="claim">Id.</param>
    /// <param name="version">Of the claim, as it was shown: what somebody changed since was not what was checked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> StillTrueAsync(Actor actor, string claim, long version, CancellationToken cancellationToken = default)
    {
        var key = new ItemKey(ItemKinds.Claim.Name, claim);
        return editing.WriteAsync<EditOutcome>(
            actor,
            async work =>
            {
                if (work.Find(key) is not { } stored)
                {
                    return new EditOutcome.Gone(key);
                }

                var current = await work.VersionOfAsync(key, cancellationToken);
                if (version < current)
                {
                    return new EditOutcome.Conflict(stored, current, new ItemMerge(stored, []));
                }

                var today = FormattableString.Invariant($"{clock.GetUtcNow():yyyy-MM-dd}");
                if (stored["as-of"] != today)
                {
                    work.Put(stored.With(new Dictionary<string, string> { ["as-of"] = today }), AuditAction.Change, "checked at its source: still true");
                }

                return new EditOutcome.Saved(key, []);
            },
            () => new EditOutcome.Saved(key, []),
            cancellationToken);
    }
}
